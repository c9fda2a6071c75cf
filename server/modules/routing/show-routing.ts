import { sql } from 'kysely'
import type { RoutingNow } from '#contracts/routing.ts'
import { placeNow, placeText } from '#kit/event-log.ts'
import type { Tx } from '#kit/transaction.ts'
import { firstWaiting } from './load-now.ts'
import { agentsNow } from './agents-now.ts'
import { inTurn } from './choose.ts'
import { whyNobody } from './why-nobody.ts'

/** So many of each queue's next ones are shown. */
const SHOWN = 8

/** Routing as it is this moment: queues with what waits and why, agents with what they hold. */
export async function routingNow(tx: Tx): Promise<RoutingNow> {
  const position = placeText(await placeNow(tx.db))
  const queues = await queueFigures(tx)
  const reasons = await whyNobody(tx)
  const next = await nextOnes(
    tx,
    queues.map(({ id }) => id),
  )
  return {
    queues: queues.map(({ id, waiting, oldest_at: oldestAt, active }) => ({
      id,
      waiting,
      next: next.get(id) ?? [],
      oldestAt: oldestAt?.toISOString() ?? null,
      active,
      reason: reasons.get(id) ?? { members: 0, skilled: 0, away: 0, full: 0 },
    })),
    agents: await agentsNow(tx),
    position,
  }
}

async function queueFigures(tx: Tx) {
  const { rows } = await sql<{ id: string; waiting: number; oldest_at: Date | null; active: number }>`
    select q.id, w.waiting, w.oldest_at,
      (select count(*)::int from assignments where queue_id = q.id and released_at is null) as active
    from queues q, lateral (
      select count(*)::int as waiting, min(queued_at) as oldest_at from tickets
      where queue_id = q.id and processor_id is null and merged_into is null and status in ('new', 'in_process')) w
    where q.archived_at is null or w.waiting > 0
    order by q.place, q.key`.execute(tx.db)
  return rows
}

async function nextOnes(tx: Tx, queueIds: string[]) {
  const waiting = await firstWaiting(tx, queueIds, SHOWN)
  const rows = await tx.db
    .selectFrom('tickets')
    .select(['id', 'number', 'title'])
    .where('id', '=', sql<string>`any(${waiting.map(({ ticketId }) => ticketId)}::uuid[])`)
    .execute()
  const named = new Map(rows.map((row) => [row.id, row]))
  const inOrder = waiting.toSorted(inTurn).map(({ ticketId: id, queueId, priority, queuedAt }) => ({
    queueId,
    shown: {
      id,
      number: named.get(id)?.number ?? '',
      title: named.get(id)?.title ?? '',
      priority,
      queuedAt: queuedAt.toISOString(),
    },
  }))
  return new Map(
    [...Map.groupBy(inOrder, ({ queueId }) => queueId)].map(([id, ones]) => [
      id,
      ones.map(({ shown }) => shown),
    ]),
  )
}
