import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { LOGO_LIMIT_BYTES, type Look } from '#contracts/look.ts'
import type { Actor, SignedIn } from '#kit/actor.ts'
import { changeSetting, dropSetting } from '#kit/change-setting.ts'
import { Fault, notFound } from '#kit/fault.ts'
import { readSetting } from '#kit/look.ts'
import { makePreviews } from '#kit/store/preview.ts'
import { sniff } from '#kit/store/sniff.ts'
import { snapshot, transaction } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { presentLook } from './show-look.ts'

/** Small enough for a row; so it is there with the settings, on every machine. */
type Logo = { hash: string; webp: string }

const logoKey = 'logo'
const taken: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/webp'])

/** Only what our own encoder wrote is stored; the bytes that came are dropped. */
export async function saveLogo(world: World, actor: SignedIn, source: Readable): Promise<Look> {
  const bytes = await gather(source)
  if (!taken.has((await sniff(bytes)).type)) throw refused()
  const previews = await makePreviews(async () => Readable.from([bytes]))
  if (!previews) throw refused()
  const webp = previews.thumb.bytes
  const hash = createHash('sha256').update(webp).digest('hex').slice(0, 16)
  return transaction(world, actor, async (tx) => {
    await changeSetting(tx, actor, logoKey, { hash, webp: webp.toString('base64') } satisfies Logo)
    return presentLook(tx)
  })
}

export async function removeLogo(world: World, actor: SignedIn): Promise<{ done: true }> {
  return transaction(world, actor, async (tx) => {
    await dropSetting(tx, actor, logoKey)
    return { done: true }
  })
}

export async function logoBytes(world: World, actor: Actor, hash: string): Promise<Buffer> {
  const logo = await snapshot(world, actor, (tx) => readSetting<Logo>(tx.db, logoKey))
  if (logo?.hash !== hash) throw notFound()
  return Buffer.from(logo.webp, 'base64')
}

const refused = () => new Fault('invalid', { field: 'logo', params: { field: 'logo' } })

async function gather(source: Readable): Promise<Buffer> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of source as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > LOGO_LIMIT_BYTES) throw new Fault('file_too_large', { params: { limit: '2 MB' } })
    chunks.push(chunk)
  }
  if (length === 0) throw new Fault('file_empty')
  return Buffer.concat(chunks, length)
}
