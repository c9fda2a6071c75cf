import type { Selectable } from 'kysely'
import type { CannedReply } from '#contracts/canned-replies.ts'
import type { Scope } from '#contracts/scopes.ts'
import type { SignedIn } from '#kit/actor.ts'
import { placeNow, placeText } from '#kit/event-log.ts'
import { notFound } from '#kit/fault.ts'
import { snapshot, type Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { peopleByIds } from '#modules/users'
import type { Tables } from '#server/tables.ts'
import { circleOf, mayChangeKept, scopesFor, seenKept } from './scope.ts'

type ShelfTable = 'canned_replies' | 'macros'
/** The columns that each shelf has. */
export type KeptRow = Omit<Selectable<Tables['macros']>, 'actions'>

/** Where one kind of what is kept lies, what tells that one was saved, and what it has beside name and circle. */
export type Shelf<Row extends KeptRow, Own> = {
  table: ShelfTable
  saved: 'canned_reply.saved' | 'macro.saved'
  ownOf: (row: Row) => Own
}

/** What is shown of anything that is kept. */
export type Kept = Omit<CannedReply, 'texts'>

/** The tables are alike but for what a kind has of its own, so to the compiler one stands for each of them. */
export const alike = (table: ShelfTable) => table as 'macros'

/** The one door: what is only somebody else's does not exist. */
export async function keptFor<Row extends KeptRow, Own>(
  tx: Tx,
  actor: SignedIn,
  { table }: Shelf<Row, Own>,
  id: string,
): Promise<Row> {
  const row = await tx.db
    .selectFrom(alike(table))
    .selectAll()
    .where('id', '=', id)
    .where(seenKept(actor))
    .executeTakeFirst()
  if (!row) throw notFound()
  return row as unknown as Row
}

/** Those that the actor sees, by name, and for whom he may keep some himself. */
export const listKept = <Row extends KeptRow, Own>(
  world: World,
  actor: SignedIn,
  shelf: Shelf<Row, Own>,
): Promise<{ items: (Kept & Own)[]; scopes: Scope[]; position: string }> =>
  snapshot(world, actor, async (tx) => {
    const rows = await tx.db
      .selectFrom(alike(shelf.table))
      .selectAll()
      .where(seenKept(actor))
      .orderBy('name')
      .orderBy('id')
      .execute()
    return {
      items: await presentKept(tx, shelf, rows as unknown as Row[]),
      scopes: scopesFor(await circleOf(tx)),
      position: placeText(await placeNow(tx.db)),
    }
  })

export async function presentKept<Row extends KeptRow, Own>(
  tx: Tx,
  shelf: Shelf<Row, Own>,
  rows: readonly Row[],
): Promise<(Kept & Own)[]> {
  const circle = await circleOf(tx)
  const owners = await peopleByIds(
    tx,
    rows.map((row) => row.owner_id),
  )
  return rows.flatMap((row) => {
    const owner = owners.get(row.owner_id)
    if (!owner) return []
    const { id, name, scope, version, component_id: componentId, used_count: usedCount } = row
    const abilities = { change: mayChangeKept(circle, row) }
    return [{ id, name, ...shelf.ownOf(row), scope, componentId, owner, usedCount, version, abilities }]
  })
}

/** Counts that it was used; undefined where it is not there any more. */
export async function takeKept<Row extends KeptRow, Own>(
  { db }: Tx,
  { table }: Shelf<Row, Own>,
  id: string,
): Promise<Row | undefined> {
  const row = await db
    .updateTable(alike(table))
    .set((eb) => ({ used_count: eb('used_count', '+', 1) }))
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst()
  return row as unknown as Row | undefined
}
