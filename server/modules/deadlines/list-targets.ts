import type { Selectable } from 'kysely'
import type { Targets } from '#contracts/targets.ts'
import type { Actor } from '#kit/actor.ts'
import { snapshot } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import type { Tables } from '#server/tables.ts'

export const presentTargets = (row: Selectable<Tables['targets']>): Targets => ({
  id: row.id,
  typeId: row.type_id,
  minutes: row.minutes,
  version: row.version,
})

/** Those of all types first. */
export const listTargets = (world: World, actor: Actor): Promise<{ items: Targets[] }> =>
  snapshot(world, actor, async ({ db }) => {
    const rows = await db
      .selectFrom('targets')
      .selectAll()
      .orderBy('type_id', (order) => order.asc().nullsFirst())
      .execute()
    return { items: rows.map(presentTargets) }
  })
