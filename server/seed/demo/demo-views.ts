import type { FastifyInstance } from 'fastify'
import { saveView } from '#contracts/views.ts'
import { newId } from '#kit/id.ts'
import type { World } from '#kit/world.ts'
import { demoActor } from './demo-cast-client.ts'

/** A view of those who work on cards, and one of everybody's. */
export async function addDemoViews(world: World, app: FastifyInstance): Promise<void> {
  const queue = await world.db.selectFrom('queues').select('id').where('key', '=', 'cards').executeTakeFirst()
  const maria = await demoActor(world, app, 'maria')
  const ingrid = await demoActor(world, app, 'ingrid')
  if (queue) {
    await maria.call(saveView, {
      params: { id: newId() },
      body: {
        name: 'Cards: soonest due first',
        query: 'is:open queue:cards sort:due-asc',
        audience: 'queue',
        queueId: queue.id,
      },
    })
  }
  await ingrid.call(saveView, {
    params: { id: newId() },
    body: { name: 'Low ratings', query: 'rating:<=2', audience: 'everybody' },
  })
}
