import { sql } from 'kysely'
import type { BulkProgress, BulkStatus, BulkTicketState } from '#contracts/bulk.ts'
import type { FaultCode } from '#contracts/faults.ts'
import { notFound } from '#kit/fault.ts'
import type { Tx } from '#kit/transaction.ts'

/** A change of many tickets is seen by its maker only. */
export async function bulkFor(tx: Tx, id: string, lock: 'look' | 'change' = 'look') {
  const base = tx.db.selectFrom('bulk_changes').selectAll().where('id', '=', id)
  const bulk = await (lock === 'change' ? base.forUpdate() : base).executeTakeFirst()
  const isOwn = tx.actor.kind === 'system' || (tx.actor.kind === 'user' && bulk?.created_by === tx.actor.id)
  if (!bulk || !isOwn) throw notFound()
  return bulk
}

export async function progressOf(tx: Tx, id: string): Promise<BulkProgress> {
  const bulk = await bulkFor(tx, id)
  const counts = await countsOf(tx, id)
  const refused = await tx.db
    .selectFrom('bulk_tickets as b')
    .innerJoin('tickets as t', 't.id', 'b.ticket_id')
    .select(['t.id as ticketId', 't.number', sql<FaultCode>`b.code`.as('code')])
    .where('b.bulk_id', '=', id)
    .where('b.code', 'is not', null)
    .orderBy('b.place')
    .limit(100)
    .execute()
  return {
    id,
    status: bulk.status,
    change: bulk.change,
    ...stepsOf(bulk.status, counts),
    changed: counts.changed,
    refused,
    refusedCount: counts.refused + counts.kept,
    createdAt: bulk.created_at.toISOString(),
    endedAt: bulk.ended_at?.toISOString() ?? null,
  }
}

/** Emits how far it has come, to its maker's own screens. */
export async function tellProgress(tx: Tx, bulk: { id: string; created_by: string; status: BulkStatus }) {
  const steps = stepsOf(bulk.status, await countsOf(tx, bulk.id))
  tx.emit({
    type: 'bulk_change.moved',
    subjects: [bulk.created_by, bulk.id],
    audience: 'user',
    data: { bulkId: bulk.id, status: bulk.status, ...steps },
  })
}

type Counts = Record<BulkTicketState, number>

async function countsOf(tx: Tx, id: string): Promise<Counts> {
  const counts: Counts = { waiting: 0, changed: 0, same: 0, refused: 0, undone: 0, kept: 0 }
  const rows = await tx.db
    .selectFrom('bulk_tickets')
    .select(['state', sql<number>`count(*)::int`.as('count')])
    .where('bulk_id', '=', id)
    .groupBy('state')
    .execute()
  for (const { state, count } of rows) counts[state] = count
  return counts
}

/** On the way back only those count that were changed. */
function stepsOf(status: BulkStatus, { waiting, changed, same, refused, undone, kept }: Counts) {
  const back = undone + kept
  if (status === 'undoing' || status === 'undone') return { done: back, total: back + changed }
  const done = changed + same + refused
  return { done, total: done + waiting }
}
