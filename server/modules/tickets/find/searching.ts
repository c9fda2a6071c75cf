import { sql } from 'kysely'
import type { Actor } from '#kit/actor.ts'
import { sqlState } from '#kit/database.ts'
import { Fault } from '#kit/fault.ts'
import { snapshot, type Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'

const LONGEST_MS = 5000
const CANCELLED = '57014'

/** A snapshot for a search: one that would keep the database busy is given up and says so. */
export async function searching<T>(world: World, actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
  try {
    return await snapshot(world, actor, async (tx) => {
      // With a limit the planner likes to read a table from its beginning, hoping that the page is soon full; for
      // words that are rare, or of long ago, it reads all of it.
      await sql`select set_config('statement_timeout', ${String(LONGEST_MS)}, true),
        set_config('enable_seqscan', 'off', true), set_config('plan_cache_mode', 'force_custom_plan', true)`.execute(
        tx.db,
      )
      return work(tx)
    })
  } catch (error) {
    throw sqlState(error) === CANCELLED ? new Fault('too_broad', { field: 'q' }) : error
  }
}
