import { countTry } from '#kit/limits.ts'
import type { World } from '#kit/world.ts'

/** Every place where a password or a code of one account can be tried counts together. */
export const countGuess = (world: World, account: string): Promise<void> =>
  countTry(world, `guess:${account}`, 5 * world.config.limitFactor, 60)
