import type { Chat } from '#contracts/chat-shapes.ts'
import type { Known } from '#kit/actor.ts'
import { Fault } from '#kit/fault.ts'
import { transaction, type Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { rate, showSatisfactionRules } from '#modules/satisfaction'
import { ticketFor } from '#modules/tickets'
import type { ChatRow } from './chat.ts'
import { chatFor, ticketIdOf } from './door.ts'
import { isAnswered, mayRateGuide } from './policy.ts'
import { presentChat } from './present-chat.ts'

type Verdict = { stars: number; words: string }

/**
 * A chat is rated as its ticket is; one that the guide alone led by itself, so that nobody's work is counted by it.
 * Faults: `not_done_yet`, `rating_over`.
 */
export const rateChat = (world: World, actor: Known, id: string, verdict: Verdict): Promise<Chat> =>
  transaction(world, actor, async (tx) => {
    const chat = await chatFor(tx, id, 'change')
    const ticketId = await ticketIdOf(tx, id)
    if (chat.state !== 'ended') throw new Fault('not_done_yet')
    if (ticketId === null) await rateGuide(tx, chat, verdict)
    else if (isAnswered(await ticketFor(tx, ticketId))) await rate(tx, ticketId, verdict)
    else throw new Fault('rating_over')
    return presentChat(tx, id)
  })

async function rateGuide(tx: Tx, chat: ChatRow, { stars, words }: Verdict): Promise<void> {
  const { conversation_id: id, contact_id: contactId, guide_stars: before } = chat
  const now = tx.world.now()
  if (chat.guide === null) throw new Fault('not_done_yet')
  if (!mayRateGuide(tx.actor, chat, await showSatisfactionRules(tx), now)) throw new Fault('rating_over')
  if (before === stars && chat.guide_words === words) return
  await tx.db
    .updateTable('chats')
    .set({ guide_stars: stars, guide_words: words, guide_rated_at: now })
    .where('conversation_id', '=', id)
    .execute()
  tx.emit({ type: 'chat.rated', subjects: [id], contactId, audience: 'contact', data: { stars, before } })
}
