import { idOf, type Known } from '#kit/actor.ts'
import { Fault } from '#kit/fault.ts'
import { countTry } from '#kit/limits.ts'
import type { World } from '#kit/world.ts'

/** More in an hour than work needs: somebody may be carrying the files away. A thread shows many previews. */
const usualAnHour = { downloads: 200, previews: 2000 }

/** Fault: `too_many`, told to the operators. */
export async function countReading(world: World, actor: Known, what: keyof typeof usualAnHour) {
  try {
    await countTry(world, `${what}:${idOf(actor)}`, usualAnHour[what] * world.config.limitFactor, 3600)
  } catch (error) {
    if (error instanceof Fault)
      world.log.warn({ user: idOf(actor), address: actor.address }, `unusually many ${what}`)
    throw error
  }
}
