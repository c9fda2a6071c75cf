import type { Known } from '#kit/actor.ts'
import { Fault } from '#kit/fault.ts'
import { countTry } from '#kit/limits.ts'
import { snapshot, transaction } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { chatFor } from '../door.ts'
import { mailReaderOf } from './who-gets-mail.ts'

/** So many mails of chats an address gets a day, whoever typed it. */
const MOST_A_DAY = 3

/**
 * What was said goes out by mail. Anybody may have typed anybody's address, also at sign-up, so to one that is not proven
 * it is sent only of a chat in which one of us has talked, and seldom.
 */
export async function askForTranscript(
  world: World,
  actor: Known,
  id: string,
  email: string | undefined,
): Promise<{ done: true }> {
  const chat = await snapshot(world, actor, (tx) => chatFor(tx, id))
  const reader = await mailReaderOf(world, id)
  const own = reader.userId === null ? null : reader.address
  const address = own ?? email ?? reader.address
  if (address === null) throw new Fault('required', { field: 'email', params: { field: 'email' } })
  if (!reader.isProven || address !== reader.address) {
    if (chat.joined_at === null) throw new Fault('not_done_yet')
    await countTry(world, `chat-mail:${address}`, MOST_A_DAY * world.config.limitFactor, 86_400)
  }
  await transaction(world, actor, async (tx) => {
    const { contact_id: contactId } = await chatFor(tx, id, 'change')
    if (own === null) {
      await tx.db.updateTable('chats').set({ email: address }).where('conversation_id', '=', id).execute()
    }
    tx.emit({ type: 'chat.transcript_asked', subjects: [id], contactId, audience: 'contact', data: {} })
  })
  return { done: true }
}
