import type { Actor } from '#kit/actor.ts'
import { sqlState } from '#kit/database.ts'
import { Fault } from '#kit/fault.ts'
import { snapshot, type Snapshot } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'

const settings = {
  statement_timeout: '5000',
  // With a limit the planner likes to read a table from its beginning, hoping that the page is soon full; for
  // words that are rare, or of long ago, it reads all of it.
  enable_seqscan: 'off',
}
const CANCELLED = '57014'

/** A snapshot for a search: one that would keep the database busy is given up and says so. */
export async function searching<T>(
  world: World,
  actor: Actor,
  work: (tx: Snapshot) => Promise<T>,
): Promise<T> {
  try {
    return await snapshot(world, actor, work, settings)
  } catch (error) {
    throw sqlState(error) === CANCELLED ? new Fault('too_broad', { field: 'q' }) : error
  }
}
