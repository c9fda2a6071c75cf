import { sql } from 'kysely'
import { Fault } from './fault.ts'
import type { World } from './world.ts'

/**
 * Counts one try under a key, in the database, so that parallel tries and other processes count too.
 * Throws too_many with the seconds to wait once `times` in `seconds` is passed.
 */
export async function countTry(world: World, key: string, times: number, seconds: number): Promise<void> {
  const { rows } = await sql<{ count: number; wait: number }>`
    insert into limits as l (key, window_start, count) values (${key}, now(), 1)
    on conflict (key) do update set
      count = case when l.window_start < now() - make_interval(secs => ${seconds}) then 1 else l.count + 1 end,
      window_start = case when l.window_start < now() - make_interval(secs => ${seconds}) then now() else l.window_start end
    returning count, ceil(extract(epoch from window_start + make_interval(secs => ${seconds}) - now()))::int as wait
  `.execute(world.db)
  const row = rows[0]
  if (row && row.count > times) throw new Fault('too_many', { params: { seconds: Math.max(1, row.wait) } })
}

/** Counters whose window is long over. */
export async function sweepLimits(world: World): Promise<void> {
  await sql`delete from limits where window_start < now() - interval '1 day'`.execute(world.db)
}
