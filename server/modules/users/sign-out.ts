import type { SignedIn } from '#kit/actor.ts'
import { transaction } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { endSessions } from './end-sessions.ts'

/** An API key has no session to end: nothing happens. */
export async function signOut(world: World, actor: SignedIn): Promise<void> {
  const { sessionId } = actor
  if (!sessionId) return
  await transaction(world, actor, (tx) =>
    endSessions(tx, { userId: actor.id, by: 'sign_out', only: sessionId }),
  )
}
