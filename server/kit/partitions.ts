import { sql } from 'kysely'
import type { World } from './world.ts'

/** Months are made ahead of time: an event that finds no month lands in the rest, and moving it costs a lock. */
export async function makeEventPartitions(world: World): Promise<void> {
  await sql`select make_event_partitions((now() - interval '1 month')::date, (now() + interval '3 months')::date)`.execute(
    world.db,
  )
}
