import { sql } from 'kysely'
import type { TargetName } from '#contracts/due.ts'
import type { Localized } from '#contracts/ticket-types.ts'
import type { Status } from '#contracts/tickets.ts'
import type { WeekHours } from '#contracts/working-time/week.ts'
import type { Tx } from '#kit/transaction.ts'
import { hoursIdOfTicket } from './hours-of-tickets.ts'

/** All that the due times of a ticket are reckoned from. */
export type Facts = {
  id: string
  status: Status
  isMerged: boolean
  createdAt: Date
  waitingSince: Date | null
  lastAgentWordAt: Date | null
  firstReplyAt: Date | null
  escalatedAt: Date | null
  /** It is or was on the ladder of escalations. */
  isClimbed: boolean
  hours: WeekHours & { id: string; name: Localized }
  /** Minutes of working time. */
  promised: Record<TargetName, number | null>
  /** When it came to which status. */
  changes: { at: string; to: Status }[]
  kept: Kept | null
}
/** What was reckoned before, as it stands in the row. */
type Kept = Record<
  `${TargetName}_due` | `${TargetName}_told` | 'next_reply_since' | 'untold_at',
  string | null
>

/**
 * In the order of their ids. The statuses are told by the event log, which knows since when. The first answer is the first by
 * number, against which times never run: so a long thread is not read to its end.
 */
export async function factsOf(tx: Tx, ids: readonly string[]): Promise<Facts[]> {
  const { rows } = await sql<Facts>`
    select t.id, t.status, t.merged_into is not null as "isMerged", t.created_at as "createdAt",
      t.waiting_since as "waitingSince", t.last_agent_word_at as "lastAgentWordAt", t.escalated_at as "escalatedAt",
      json_build_object('id', h.id, 'name', h.name, 'timeZone', h.time_zone, 'periods', h.periods,
        'holidays', h.holidays) as hours,
      (select minutes from targets where type_id = t.type_id or type_id is null order by type_id limit 1)
        -> t.priority::text as promised,
      (select coalesce(json_agg(json_build_object('at', e.at, 'to', c.one ->> 'to') order by e.xid, e.position), '[]')
        from events e cross join lateral jsonb_array_elements(e.data -> 'changes') as c (one)
        where e.subjects[1] = t.id and e.type like 'ticket.%' and c.one ->> 'field' = 'status') as changes,
      (select m.at from messages m where m.conversation_id = t.conversation_id and m.side = 'agent'
        and not m.is_note and m.moved_to is null and m.at > t.created_at order by m.seq limit 1) as "firstReplyAt",
      exists (select from escalations where ticket_id = t.id) as "isClimbed",
      to_json(d) as kept
    from tickets t
    join working_hours h on h.id = ${hoursIdOfTicket}
    left join deadlines d on d.ticket_id = t.id
    where t.id = any(${[...ids]}::uuid[]) order by t.id`.execute(tx.db)
  return rows
}
