import { sql } from 'kysely'
import type { World } from '#kit/world.ts'

const KEPT_DAYS = 90

/** What rules did is told in the history of the tickets for good; their log is for looking after them. */
export async function sweepRuleRuns(world: World): Promise<void> {
  await sql`delete from rule_runs where at < ${world.now()}::timestamptz - ${KEPT_DAYS} * interval '1 day'`.execute(
    world.db,
  )
}
