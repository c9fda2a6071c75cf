import { system } from '#kit/actor.ts'
import { readLook } from '#kit/look.ts'
import { wordsIn } from '#kit/mail/render-mail.ts'
import { snapshot, type Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { readersByIds, type Reader } from '../queries.ts'
import { toldLines } from '../told-lines.ts'
import type { DeviceRow } from './present-device.ts'

/** What a device shows; the browser's part is web/public/service-worker.js. */
export type Push = {
  title: string
  body: string
  /** The page that a tap opens. */
  path: string
  /** A later one about the same replaces it. */
  tag: string
  lang: string
}

/** Null when there is nothing to tell any more: it was read meanwhile, or is not his to see. */
export const pushFor = (world: World, device: DeviceRow, lineId: string | null): Promise<Push | null> =>
  snapshot(world, system('push'), async (tx) => {
    const [reader] = await readersByIds(tx, [device.user_id])
    if (!reader) return null
    return lineId === null ? testPush(tx, reader) : linePush(tx, reader, { device, lineId })
  })

async function testPush(tx: Tx, { locale }: Reader): Promise<Push> {
  const { name } = await readLook(tx.db)
  return {
    title: name,
    body: wordsIn(locale).test_push,
    path: '/profile#notifications',
    tag: 'test',
    lang: locale,
  }
}

/** On a screen that others may see stands no name and no word, as long as its owner does not want them. */
async function linePush(
  tx: Tx,
  reader: Reader,
  { device, lineId }: { device: DeviceRow; lineId: string },
): Promise<Push | null> {
  const [line] = await toldLines(tx, reader, [lineId])
  if (!line) return null
  const { says, quiet, number, title, excerpt, link, place: tag } = line
  const url = new URL(link)
  const about = { path: `${url.pathname}${url.search}`, tag, lang: reader.locale }
  if (!device.shows_words) return { title: (await readLook(tx.db)).name, body: quiet, ...about }
  const named = [number && `#${number}`, title].filter(Boolean).join(' ')
  return { title: says, body: [named, excerpt].filter(Boolean).join('\n'), ...about }
}
