import type { Queue, Skill } from '#contracts/queues.ts'
import type { Actor } from '#kit/actor.ts'
import { snapshot } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { presentQueues, presentSkills } from './present-queues.ts'

export const listQueues = (world: World, actor: Actor): Promise<{ items: Queue[] }> =>
  snapshot(world, actor, async (tx) => {
    const rows = await tx.db.selectFrom('queues').selectAll().orderBy('place').orderBy('key').execute()
    return { items: await presentQueues(tx, rows) }
  })

export const listSkills = (world: World, actor: Actor): Promise<{ items: Skill[] }> =>
  snapshot(world, actor, async (tx) => {
    const rows = await tx.db.selectFrom('skills').selectAll().orderBy('place').orderBy('key').execute()
    return { items: await presentSkills(tx, rows) }
  })
