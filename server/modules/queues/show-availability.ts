import { sql } from 'kysely'
import type { Availability, AvailabilityReason, AvailabilityState } from '#contracts/availability.ts'
import { placeNow, placeText } from '#kit/event-log.ts'
import type { Tx } from '#kit/transaction.ts'

type Row = {
  state: AvailabilityState
  reason: AvailabilityReason
  since: Date
  free_since: Date
  holds: number
  capacity: number
  waiting: number
}

/** Somebody's availability with what he holds and what waits for him. */
export async function availabilityOf(tx: Tx, userId: string): Promise<Availability> {
  const position = placeText(await placeNow(tx.db))
  const { rows } = await sql<Row>`
    select coalesce(a.state, 'away') as state, coalesce(a.reason, 'signed_out') as reason,
      coalesce(a.since, u.created_at) as since, coalesce(a.free_since, u.created_at) as free_since,
      (select count(*)::int from assignments where agent_id = u.id and released_at is null) as holds,
      (select coalesce(max(q.capacity), 0)::int from queue_members m join queues q on q.id = m.queue_id
        where m.user_id = u.id and q.archived_at is null) as capacity,
      (select count(*)::int from tickets t join queue_members m on m.queue_id = t.queue_id
        where m.user_id = u.id and t.processor_id is null and t.merged_into is null
          and t.status in ('new', 'in_process')) as waiting
    from users u left join availability a on a.user_id = u.id where u.id = ${userId}`.execute(tx.db)
  const row = rows[0] as Row
  const hasRoom = row.state === 'available' && row.holds < row.capacity
  return {
    state: row.state,
    reason: row.reason,
    since: row.since.toISOString(),
    freeSince: hasRoom ? row.free_since.toISOString() : null,
    holds: row.holds,
    capacity: row.capacity,
    waiting: row.waiting,
    position,
  }
}
