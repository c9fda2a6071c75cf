import { sql } from 'kysely'
import type { World } from '#kit/world.ts'
import { pairsOf } from '#modules/queues'
import type { Free, Need, Waiting } from './choose.ts'

/** Who is available, with what he holds and what he can. */
export async function freeAgents(tx: Pick<World, 'db'>): Promise<Free[]> {
  const { rows } = await sql<{
    agent_id: string
    queue_ids: string[]
    skill_ids: string[]
    holds: number
    is_alone: boolean
    free_since: Date
  }>`
    select a.user_id as agent_id, a.free_since,
      array(select queue_id from queue_members where user_id = a.user_id) as queue_ids,
      array(select skill_id from user_skills where user_id = a.user_id) as skill_ids,
      held.holds, held.is_alone
    from availability a join users u on u.id = a.user_id,
      lateral (select count(*)::int as holds, coalesce(bool_or(upper_inf(slots)), false) as is_alone
        from assignments where agent_id = a.user_id and released_at is null) held
    where a.state = 'available' and u.deactivated_at is null and u.removed_at is null`.execute(tx.db)
  return rows.map((row) => ({
    agentId: row.agent_id,
    queueIds: new Set(row.queue_ids),
    skillIds: new Set(row.skill_ids),
    holds: row.holds,
    isAlone: row.is_alone,
    freeSince: row.free_since,
  }))
}

/** What each queue asks of an agent. */
export async function queueNeeds(tx: Pick<World, 'db'>): Promise<Map<string, Need>> {
  const [queues, skills, offered] = await Promise.all([
    tx.db.selectFrom('queues').select(['id', 'capacity', 'is_exclusive']).execute(),
    pairsOf(tx, 'needs'),
    tx.db.selectFrom('skills').select('id').where('archived_at', 'is', null).execute(),
  ])
  const known = new Set(offered.map(({ id }) => id))
  return new Map(
    queues.map(({ id, capacity, is_exclusive: isExclusive }) => [
      id,
      { capacity, isExclusive, skillIds: (skills.get(id) ?? []).filter((skill) => known.has(skill)) },
    ]),
  )
}

/** The first of each of these queues, in turn: no more than could be given out now. */
export async function firstWaiting(
  tx: Pick<World, 'db'>,
  queueIds: readonly string[],
  most: number,
): Promise<Waiting[]> {
  const { rows } = await sql<{
    id: string
    queue_id: string
    priority: number
    queued_at: Date
    is_live: boolean
  }>`
    select t.id, t.queue_id, t.priority, t.queued_at,
      (select is_live from conversations c where c.id = t.conversation_id) as is_live from unnest(${[...queueIds]}::uuid[]) q (id),
      lateral (select * from tickets
        where queue_id = q.id and processor_id is null and merged_into is null and status in ('new', 'in_process')
        order by priority desc, queued_at limit ${most}) t`.execute(tx.db)
  return rows.map((row) => ({
    ticketId: row.id,
    queueId: row.queue_id,
    priority: row.priority,
    queuedAt: row.queued_at,
    isLive: row.is_live,
  }))
}
