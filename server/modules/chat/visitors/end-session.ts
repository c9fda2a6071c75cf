import { isGuest, system, type Actor } from '#kit/actor.ts'
import { Fault } from '#kit/fault.ts'
import { transaction } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { COUNTED_SECONDS } from './effort.ts'

/** This browser forgets the chat: the secret is worth nothing any more, and its line closes. */
export async function endVisitorSession(world: World, actor: Actor): Promise<{ done: true }> {
  if (!isGuest(actor)) throw new Fault('not_signed_in')
  const { id, contactId } = actor.session
  await transaction(world, system('chat'), async (tx) => {
    await tx.db
      .updateTable('visitor_sessions')
      .set({ ended_at: world.now() })
      .where('id', '=', id)
      .where('ended_at', 'is', null)
      .execute()
    tx.emit({
      type: 'session.ended',
      subjects: [contactId],
      audience: 'user',
      data: { sessionIds: [id], by: 'forgotten' },
    })
  })
  return { done: true }
}

/** Sessions that ran out a while ago, and efforts that no longer count. */
export async function sweepVisitorSessions(world: World): Promise<void> {
  const long = new Date(world.now().getTime() - 7 * 86_400_000)
  await world.db
    .deleteFrom('visitor_sessions')
    .where((eb) => eb.or([eb('expires_at', '<', long), eb('ended_at', '<', long)]))
    .execute()
  const anHourAgo = new Date(world.now().getTime() - COUNTED_SECONDS * 1000)
  await world.db.deleteFrom('visitor_efforts').where('spent_at', '<', anHourAgo).execute()
}
