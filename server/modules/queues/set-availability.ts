import type { Availability, setAvailability as endpoint } from '#contracts/availability.ts'
import type { BodyOf } from '#contracts/endpoint.ts'
import type { SignedIn } from '#kit/actor.ts'
import { transaction } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { becomes } from './availability.ts'
import { availabilityOf } from './show-availability.ts'

/** An agent says himself whether he is given work. */
export const setAvailability = (
  world: World,
  actor: SignedIn,
  input: BodyOf<typeof endpoint>,
): Promise<Availability> =>
  transaction(world, actor, async (tx) => {
    const reason = input.state === 'available' ? 'working' : input.reason
    await becomes(tx, actor.id, { state: input.state, reason })
    return availabilityOf(tx, actor.id)
  })
