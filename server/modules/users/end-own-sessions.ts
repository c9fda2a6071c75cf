import type { SignedIn } from '#kit/actor.ts'
import { notFound } from '#kit/fault.ts'
import { transaction } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { endSessions } from './end-sessions.ts'

/** One of his own; somebody else's is not found. */
export async function endSession(world: World, actor: SignedIn, id: string): Promise<void> {
  await transaction(world, actor, async (tx) => {
    const ended = await endSessions(tx, { userId: actor.id, by: 'ended', only: id })
    if (ended.length === 0) throw notFound()
  })
}

export async function endOtherSessions(world: World, actor: SignedIn): Promise<{ ended: number }> {
  return transaction(world, actor, async (tx) => {
    const ended = await endSessions(tx, { userId: actor.id, by: 'ended', except: actor.sessionId })
    return { ended: ended.length }
  })
}
