import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { recountReports } from '#contracts/reports.ts'
import type { World } from '#kit/world.ts'
import { reckonUncounted } from '#modules/deadlines'
import { demoActor } from './demo-cast-client.ts'

/** What the tickets of the past brought into queues that were made only now has been there since its own time. */
export async function backdateQueues(world: World): Promise<void> {
  await world.sweeps.settle()
  await sql`update tickets set queued_at = least(queued_at, created_at) where queued_at is not null`.execute(
    world.db,
  )
  await sql`update assignments a set assigned_at = since.at from (
      select subjects[1] as ticket_id, max(at) as at from events where type = 'ticket.assigned' group by 1) since
    where since.ticket_id = a.ticket_id and a.released_at is null and since.at < a.assigned_at`.execute(
    world.db,
  )
}

/** Who is away went a while ago; what is counted from times is counted anew. What ran out by then is no news. */
export async function countThePast(world: World, app: FastifyInstance): Promise<void> {
  await world.reactions.settle()
  await sql`update availability a set since = since - make_interval(mins => 9 + 7 * row.nth), free_since = free_since - make_interval(mins => 9 + 7 * row.nth)
    from (select user_id, (row_number() over (order by user_id))::int as nth from availability) row
    where row.user_id = a.user_id and a.state = 'away'`.execute(world.db)
  await world.db.deleteFrom('deadlines').execute()
  await reckonUncounted(world)
  await (await demoActor(world, app, 'kalina')).call(recountReports, { body: {} })
  await world.reactions.settle()
}
