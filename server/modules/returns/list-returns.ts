import { sql } from 'kysely'
import type { QueryOf, ReplyOf } from '#contracts/endpoint.ts'
import type { listReturns as endpoint } from '#contracts/returns.ts'
import type { SignedIn } from '#kit/actor.ts'
import { placeNow, placeText } from '#kit/event-log.ts'
import { isTime, pageOf, readKey } from '#kit/keyset.ts'
import { snapshot, type Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { conditionsOf } from './filter-returns.ts'
import { presentReturnRow, returnRows } from './present-returns.ts'

type Wanted = QueryOf<typeof endpoint>

/** What is under way the oldest first, because it has waited longest; everything else the newest first. */
export const listReturns = (
  world: World,
  actor: SignedIn,
  { after, limit, ...filter }: Wanted,
): Promise<ReplyOf<typeof endpoint>> =>
  snapshot(world, actor, async (tx) => {
    const direction = filter.step === 'active' ? 'asc' : 'desc'
    const matching = fitting(tx, actor, filter)
    let query = matching
    if (after !== undefined) {
      const { key, id } = readKey(after, isTime)
      const beyond = direction === 'asc' ? sql`>` : sql`<`
      query = query.where(sql<boolean>`(r.reported_at, r.id) ${beyond} (${key}::timestamptz, ${id}::uuid)`)
    }
    const rows = await query
      .orderBy('r.reported_at', direction)
      .orderBy('r.id', direction)
      .limit(limit + 1)
      .execute()
    const { total } = await matching
      .clearSelect()
      .select(sql<number>`count(*)::int`.as('total'))
      .executeTakeFirstOrThrow()
    const { shown, next } = pageOf(rows, limit, (row) => ({ key: row.reported_key, id: row.id }))
    const position = placeText(await placeNow(tx.db))
    return { items: shown.map((row) => presentReturnRow(actor, row)), next, total, position }
  })

export function fitting(tx: Tx, actor: SignedIn, filter: Parameters<typeof conditionsOf>[1]) {
  const conditions = conditionsOf(actor, filter)
  return returnRows(tx).where(sql<boolean>`${sql.join(conditions, sql` and `)}`)
}
