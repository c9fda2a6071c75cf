import { sql } from 'kysely'
import type { AvailabilityReason, AvailabilityState } from '#contracts/availability.ts'
import type { RoutingNow } from '#contracts/routing.ts'
import type { Person } from '#contracts/values.ts'
import type { Tx } from '#kit/transaction.ts'
import { mayTakeBack } from './policy.ts'

type Row = {
  person: Person
  state: AvailabilityState
  reason: AvailabilityReason
  since: Date
  free_since: Date
  queue_ids: string[]
  lead_ids: string[] | null
  skill_ids: string[]
  capacity: number
  cases: RoutingNow['agents'][number]['cases']
}

/** Everybody who works in a queue or holds a case of one: the free first, the longest free before the others. */
export async function agentsNow(tx: Tx): Promise<RoutingNow['agents']> {
  const { rows } = await sql<Row>`
    select json_build_object('id', p.id, 'name', p.name, 'role', p.role, 'isRemoved', p.is_removed) as person,
      coalesce(a.state, 'away') as state, coalesce(a.reason, 'signed_out') as reason,
      coalesce(a.since, u.created_at) as since, coalesce(a.free_since, u.created_at) as free_since,
      mine.queue_ids, mine.lead_ids, mine.capacity,
      array(select skill_id from user_skills where user_id = u.id) as skill_ids,
      coalesce((select json_agg(json_build_object('id', t.id, 'number', t.number::text, 'title', t.title,
          'queueId', s.queue_id, 'isOver', s.is_over, 'since', s.assigned_at) order by s.assigned_at)
        from assignments s join tickets t on t.id = s.ticket_id
        where s.agent_id = u.id and s.released_at is null), '[]') as cases
    from users u join people p on p.id = u.id left join availability a on a.user_id = u.id,
      lateral (select array_agg(q.id) as queue_ids, array_remove(array_agg(q.lead_id), null) as lead_ids, max(q.capacity)::int as capacity
        from queue_members m join queues q on q.id = m.queue_id
        where m.user_id = u.id and q.archived_at is null) mine
    where u.deactivated_at is null and u.removed_at is null and (mine.queue_ids is not null
      or exists (select from assignments where agent_id = u.id and released_at is null))
    order by coalesce(a.state, 'away') <> 'available', a.free_since, u.name`.execute(tx.db)
  return rows.map((row) => ({
    person: row.person,
    state: row.state,
    reason: row.reason,
    since: row.since.toISOString(),
    freeSince: isFree(row) ? row.free_since.toISOString() : null,
    queueIds: row.queue_ids ?? [],
    skillIds: row.skill_ids,
    cases: row.cases.map((one) => ({ ...one, since: new Date(one.since).toISOString() })),
    capacity: row.capacity ?? 0,
    abilities: { takeBack: row.cases.length > 0 && mayTakeBack(tx.actor, row.lead_ids ?? []) },
  }))
}

const isFree = ({ state, cases, capacity }: Row) => state === 'available' && cases.length < (capacity ?? 0)
