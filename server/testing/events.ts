import type { LoggedEvent } from '#kit/event-log.ts'
import type { TestWorld } from './world.ts'

/**
 * Every event that `work` told, in the order of the log; reactions that it set off are waited for. What was still to
 * come of itself comes before: a sweep tells by whom nobody could be found only a moment after a ticket was opened.
 */
export async function eventsOf(it: TestWorld, work: () => Promise<unknown>): Promise<LoggedEvent[]> {
  await it.world.reactions.settle()
  await it.world.sweeps.settle()
  await it.world.reactions.settle()
  const before = await lastPosition(it)
  await work()
  await it.world.reactions.settle()
  return it.world.db
    .selectFrom('events')
    .selectAll()
    .where('position', '>', before)
    .orderBy('xid')
    .orderBy('position')
    .execute() as Promise<LoggedEvent[]>
}

/** Their types only, for `toEqual`. */
export async function toldBy(it: TestWorld, work: () => Promise<unknown>): Promise<string[]> {
  return (await eventsOf(it, work)).map((event) => event.type)
}

async function lastPosition({ world }: TestWorld): Promise<string> {
  const last = await world.db
    .selectFrom('events')
    .select('position')
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last?.position ?? '0'
}
