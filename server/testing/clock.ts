import type { TestWorld } from './world.ts'

/** Does the work as if it were so many minutes later. */
export async function afterMinutes<T>(
  { world }: TestWorld,
  minutes: number,
  work: () => Promise<T>,
): Promise<T> {
  world.now = () => new Date(Date.now() + minutes * 60_000)
  try {
    return await work()
  } finally {
    world.now = () => new Date()
  }
}

export const afterDays = <T>(it: TestWorld, days: number, work: () => Promise<T>): Promise<T> =>
  afterMinutes(it, days * 24 * 60, work)
