import { Readable } from 'node:stream'
import type { QueryOf } from '#contracts/endpoint.ts'
import type { Counted, exportCounted as endpoint } from '#contracts/reports.ts'
import type { SignedIn } from '#kit/actor.ts'
import { timeIn } from '#kit/csv/time-in.ts'
import { BOM, csvLine } from '#kit/csv/write-csv.ts'
import { snapshot, transaction } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { otherHeads, dimensionHeads } from '../csv-words.ts'
import { countedLines, type CountedLine } from './counted-lines.ts'
import { presentCounted, readAsked } from './list-counted.ts'

const BATCH = 500

/** All that a figure is made of, a batch at a time: neither memory nor a transaction grows with it. */
export async function exportCounted(
  world: World,
  actor: SignedIn,
  query: QueryOf<typeof endpoint>,
): Promise<Readable> {
  const { asked, zone } = readAsked(world, actor, query)
  await transaction(world, actor, ({ db }) =>
    db
      .insertInto('audit')
      .values({
        action: 'report_exported',
        actor_id: actor.id,
        address: actor.address,
        data: JSON.stringify(query),
      })
      .execute(),
  )
  async function* lines() {
    yield BOM + csvLine(heads(actor))
    for (let after: CountedLine | null = null; ;) {
      const from: CountedLine | null = after
      const found: CountedLine[] = await snapshot(world, actor, (tx) => countedLines(tx, asked, from, BATCH))
      const items = await snapshot(world, actor, (tx) => presentCounted(tx, found))
      yield items.map((item) => csvLine(cells(item, zone))).join('')
      after = found.at(-1) ?? null
      if (found.length < BATCH) return
    }
  }
  return Readable.from(lines())
}

const heads = ({ locale }: SignedIn) => [
  otherHeads.number[locale],
  otherHeads.title[locale],
  otherHeads.contact[locale],
  otherHeads.status[locale],
  otherHeads.at[locale],
  otherHeads.until[locale],
  otherHeads.zone[locale],
  dimensionHeads.agent[locale],
  otherHeads.seconds[locale],
  otherHeads.stars[locale],
  otherHeads.words[locale],
]

const cells = ({ ticket, at, until, agent, seconds, stars, words, chat }: Counted, zone: string) => [
  ticket?.number ?? '',
  ticket?.title ?? chat?.asked ?? '',
  ticket?.contact.name ?? chat?.name ?? '',
  ticket?.status ?? '',
  timeIn(zone, at),
  timeIn(zone, until),
  zone,
  agent?.name ?? '',
  seconds === null ? '' : String(seconds),
  stars === null ? '' : String(stars),
  words ?? '',
]
