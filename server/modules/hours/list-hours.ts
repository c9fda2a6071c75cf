import { sql } from 'kysely'
import type { Hours } from '#contracts/hours.ts'
import type { Actor } from '#kit/actor.ts'
import { snapshot } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { presentHours } from './present-hours.ts'

/** The default first, then by name. */
export const listHours = (world: World, actor: Actor): Promise<{ items: Hours[] }> =>
  snapshot(world, actor, async (tx) => {
    const rows = await tx.db
      .selectFrom('working_hours')
      .selectAll()
      .orderBy('is_default', 'desc')
      .orderBy(sql`name ->> ${tx.actor.kind === 'visitor' ? 'en' : tx.actor.locale}`)
      .orderBy('id')
      .execute()
    return { items: rows.map(presentHours) }
  })
