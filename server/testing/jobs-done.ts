import type { TestWorld } from './world.ts'

const WAITING = `select from jobs.job where state in ('created', 'retry', 'active')`

/** What was put off is done: a queue or hours that were saved reckon every open ticket anew, a second later. */
export async function jobsDone({ world }: TestWorld): Promise<void> {
  await world.reactions.settle()
  while ((await world.pool.query(WAITING)).rows.length > 0) {
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
