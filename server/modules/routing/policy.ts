import type { Actor } from '#kit/actor.ts'

/** Who leads a queue in which he works, or everybody, may give back what somebody has in hand. */
export const mayTakeBack = (actor: Actor, leadIds: readonly string[]): boolean =>
  actor.kind === 'user' && (actor.role === 'manager' || actor.role === 'admin' || leadIds.includes(actor.id))
