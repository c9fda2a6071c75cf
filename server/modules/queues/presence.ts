import { sql } from 'kysely'
import { system } from '#kit/actor.ts'
import type { Sweep } from '#kit/sweeps.ts'
import { transaction } from '#kit/transaction.ts'
import { becomes } from './availability.ts'

const SILENT_SECONDS = 60

/** An open page is a sign of life of its reader; told by the process that holds its line. */
export const seeWhoIsHere: Sweep = {
  name: 'see-who-is-here',
  service: 'web',
  everySeconds: 20,
  async run(world) {
    const lines = world.live.signsOfLife()
    if (lines.length === 0) return
    await sql`update availability a set seen_at = greatest(a.seen_at, here.at)
      from (select user_id, max(at) as at
        from unnest(${lines.map((line) => line.userId)}::uuid[], ${lines.map((line) => line.at)}::timestamptz[])
          as line (user_id, at) group by user_id) here
      where a.user_id = here.user_id and a.state = 'available'`.execute(world.db)
  },
}

/** Who gave no sign of life for a minute is given nothing more; what he holds stays his. */
export const missWhoIsLost: Sweep = {
  name: 'miss-who-is-lost',
  service: 'worker',
  everySeconds: 10,
  async run(world) {
    const silent = sql<Date>`now() - make_interval(secs => ${SILENT_SECONDS})`
    const lost = await world.db
      .selectFrom('availability')
      .select('user_id')
      .where('state', '=', 'available')
      .where('seen_at', '<', silent)
      .execute()
    for (const { user_id: userId } of lost) {
      await transaction(world, system('presence'), async (tx) => {
        await sql`select lock_agent(${userId})`.execute(tx.db)
        // Perhaps another process was first, or he is back.
        const still = await tx.db
          .selectFrom('availability')
          .select('user_id')
          .where('user_id', '=', userId)
          .where('state', '=', 'available')
          .where('seen_at', '<', silent)
          .executeTakeFirst()
        if (still) await becomes(tx, userId, { state: 'away', reason: 'lost_connection' })
      })
    }
  },
}
