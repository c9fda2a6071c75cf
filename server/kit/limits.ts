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

type Window = { start: number; count: number }
const windows = new WeakMap<World, Map<string, Window>>()
const MOST_WINDOWS = 10_000

/**
 * The same, counted by this process alone: for what a signed-in person may do too much of, where a few processes
 * more mean a few times the limit, and a statement for each call would cost more than it guards.
 */
export function countHere(world: World, key: string, times: number, seconds: number): void {
  const own = windows.get(world) ?? new Map<string, Window>()
  windows.set(world, own)
  const now = world.now().getTime()
  const before = own.get(key)
  const window = before && now - before.start < seconds * 1000 ? before : { start: now, count: 0 }
  window.count += 1
  own.set(key, window)
  // The map keeps the order of first use: the oldest counter goes when there are too many.
  for (const oldest of own.keys()) {
    if (own.size <= MOST_WINDOWS) break
    own.delete(oldest)
  }
  if (window.count <= times) return
  const wait = Math.ceil((window.start + seconds * 1000 - now) / 1000)
  throw new Fault('too_many', { params: { seconds: Math.max(1, wait) } })
}

/** Counters whose window is long over. */
export async function sweepLimits(world: World): Promise<void> {
  await sql`delete from limits where window_start < now() - interval '1 day'`.execute(world.db)
}
