import { isGuest, type Known } from '#kit/actor.ts'
import { Fault } from '#kit/fault.ts'
import { countTry } from '#kit/limits.ts'
import { transaction } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { chatFor } from '../door.ts'

/** So many mails of chats an address gets a day, whoever typed it. */
const MOST_A_DAY = 3

/**
 * What was said goes out by mail. A visitor may have typed anybody's address, so it is sent only of a chat in which one
 * of us has talked, and seldom to one address.
 */
export async function askForTranscript(
  world: World,
  actor: Known,
  id: string,
  email: string | undefined,
): Promise<{ done: true }> {
  const address = await transaction(world, actor, async (tx) => {
    const chat = await chatFor(tx, id)
    const to = email ?? chat.email
    if (!isGuest(actor)) return null
    if (to === null) throw new Fault('required', { field: 'email', params: { field: 'email' } })
    if (chat.joined_at === null) throw new Fault('not_done_yet')
    return to
  })
  if (address !== null)
    await countTry(world, `chat-mail:${address}`, MOST_A_DAY * world.config.limitFactor, 86_400)
  await transaction(world, actor, async (tx) => {
    const { contact_id: contactId } = await chatFor(tx, id, 'change')
    if (address !== null) {
      await tx.db.updateTable('chats').set({ email: address }).where('conversation_id', '=', id).execute()
    }
    tx.emit({ type: 'chat.transcript_asked', subjects: [id], contactId, audience: 'contact', data: {} })
  })
  return { done: true }
}
