import { sql } from 'kysely'
import type { WaitReason } from '#contracts/reasons.ts'
import type { World } from '#kit/world.ts'

/** For each queue how many of its members could not take one more case now, and why. */
export async function whyNobody(tx: Pick<World, 'db'>): Promise<Map<string, WaitReason>> {
  const { rows } = await sql<WaitReason & { id: string }>`
    select q.id,
      count(m.user_id)::int as members,
      count(*) filter (where m.is_skilled)::int as skilled,
      count(*) filter (where m.is_skilled and not m.is_here)::int as away,
      count(*) filter (where m.is_skilled and m.is_here and not m.has_room)::int as full
    from queues q left join lateral (
      select qm.user_id,
        not exists (select from queue_skills qs join skills s on s.id = qs.skill_id
          where qs.queue_id = q.id and s.archived_at is null and not exists (
            select from user_skills us where us.user_id = qm.user_id and us.skill_id = qs.skill_id)) as is_skilled,
        coalesce(a.state = 'available', false) as is_here,
        room_for(qm.user_id, q.id) is not null as has_room
      from queue_members qm join users u on u.id = qm.user_id left join availability a on a.user_id = qm.user_id
      where qm.queue_id = q.id and u.deactivated_at is null and u.removed_at is null) m on true
    group by q.id`.execute(tx.db)
  return new Map(rows.map(({ id, members, skilled, away, full }) => [id, { members, skilled, away, full }]))
}
