import { sql } from 'kysely'
import { system } from '#kit/actor.ts'
import { transaction } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { becomes } from '#modules/queues'
import { cast, type CastName } from '#testing/cast.ts'

/** Who has been free for how many minutes. */
export type Free = Partial<Record<CastName, number>>

/** They are available while routing gives out what waits, and then have a break. Answers what was given to somebody. */
export async function giveOutTo(world: World, free: Free): Promise<string[]> {
  // Whoever tells of a new ticket holds it for a moment, and routing leaves it alone meanwhile.
  await world.reactions.settle()
  const before = world.now()
  await come(world, free)
  await world.sweeps.settle()
  await transaction(world, system('demo'), async (tx) => {
    for (const name of namesOf(free)) await becomes(tx, cast[name].id, { state: 'away', reason: 'break' })
  })
  const given = await world.db
    .selectFrom('assignments')
    .select('ticket_id')
    .where('assigned_at', '>=', before)
    .execute()
  return given.map((one) => one.ticket_id)
}

/** In one step, so that nothing is given out before it is said since when they are free. */
const come = (world: World, free: Free): Promise<void> =>
  transaction(world, system('demo'), async (tx) => {
    for (const name of namesOf(free)) {
      const { id } = cast[name]
      await becomes(tx, id, { state: 'available', reason: 'working' })
      const since = sql<Date>`now() - make_interval(mins => ${free[name]})`
      await tx.db
        .updateTable('availability')
        .set({ since, free_since: since })
        .where('user_id', '=', id)
        .execute()
    }
  })

const namesOf = (free: Free) => Object.keys(free) as CastName[]
