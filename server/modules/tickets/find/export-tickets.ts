import { Readable } from 'node:stream'
import type { Clock } from '#contracts/query/dates.ts'
import { isLasting, readSort, setSort } from '#contracts/query/edit.ts'
import type { Term } from '#contracts/query/terms.ts'
import type { SignedIn } from '#kit/actor.ts'
import { BOM, csvLine } from '#kit/csv/write-csv.ts'
import { transaction, type Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { presentRows } from '../present-ticket.ts'
import { csvColumns, csvHeads, type CsvColumn } from './csv-heads.ts'
import { csvCells } from './csv-row.ts'
import type { Place } from './cursor.ts'
import { find } from './find.ts'
import { prepareFinding } from './finding.ts'
import { clockOf, readQuery } from './read-query.ts'
import { searching } from './searching.ts'

const BATCH = 500

type Asked = {
  q: string
  timeZone?: string | undefined
  /** All of them when none is named. */
  columns?: CsvColumn | CsvColumn[] | undefined
}

/**
 * All tickets that fit, as CSV, read a batch at a time as fast as the reader takes them: neither memory nor a
 * transaction grows with the list. What is wrong with the query is told before the first byte.
 */
export async function exportTickets(
  world: World,
  actor: SignedIn,
  { q, timeZone, columns: named }: Asked,
): Promise<Readable> {
  const columns = named === undefined ? csvColumns : [named].flat()
  const terms = inLastingOrder(readQuery(q))
  const clock = clockOf(actor, world.now(), timeZone)
  const first = await nextBatch(world, actor, { terms, clock, columns, after: null })
  await transaction(world, actor, (tx) => audit(tx, actor, q))
  return Readable.from(lines(world, actor, { terms, clock, columns, first }))
}

type Batch = { text: string; next: Place | null }
type Reading = { terms: Term[]; clock: Clock; columns: readonly CsvColumn[] }

async function* lines(world: World, actor: SignedIn, { first, ...reading }: Reading & { first: Batch }) {
  yield BOM + csvLine(reading.columns.map((column) => csvHeads[column][actor.locale]))
  yield first.text
  for (let after = first.next; after !== null;) {
    const batch = await nextBatch(world, actor, { ...reading, after })
    yield batch.text
    after = batch.next
  }
}

async function nextBatch(
  world: World,
  actor: SignedIn,
  { terms, clock, columns, after }: Reading & { after: Place | null },
): Promise<Batch> {
  return searching(world, actor, async (tx) => {
    const found = await find(tx, await prepareFinding(tx, terms, clock), after, BATCH)
    const rows = await presentRows(
      tx,
      found.map(({ id }) => id),
    )
    const reader = { kinds: await kindNames(tx), zone: clock.zone }
    const text = found.flatMap(({ id }) => {
      const row = rows.get(id)
      return row ? csvLine(csvCells(columns, row, reader)) : []
    })
    return { text: text.join(''), next: found.length === BATCH ? (found.at(-1)?.place ?? null) : null }
  })
}

/** Tickets that change while the list is read must not move in it: else some are missed and some come twice. */
function inLastingOrder(terms: Term[]): Term[] {
  return isLasting(readSort(terms)) ? terms : setSort(terms, { by: 'number', direction: 'desc' })
}

async function kindNames(tx: Tx): Promise<Map<string, string>> {
  const types = await tx.db.selectFrom('ticket_types').select(['id', 'name']).execute()
  const components = await tx.db.selectFrom('components').select(['id', 'name']).execute()
  const queues = await tx.db.selectFrom('queues').select(['id', 'name']).execute()
  return new Map([...types, ...components, ...queues].map(({ id, name }) => [id, name[tx.actor.locale]]))
}

async function audit({ db }: Tx, { id, address }: SignedIn, q: string) {
  await db
    .insertInto('audit')
    .values({ action: 'tickets_exported', actor_id: id, address, data: JSON.stringify({ q }) })
    .execute()
}
