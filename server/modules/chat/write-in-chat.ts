import type { Message } from '#contracts/tickets.ts'
import { isGuest, type Known } from '#kit/actor.ts'
import { Fault, notFound } from '#kit/fault.ts'
import { transaction, type Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { addMessage, messagesByIds } from '#modules/conversations'
import { sayOn, type Word } from '#modules/tickets'
import { chatFor, ticketIdOf } from './door.ts'
import { reasonAgainst } from './reason-against.ts'

export const writeInChat = (
  world: World,
  actor: Known,
  id: string,
  word: Omit<Word, 'isNote'>,
): Promise<{ message: Message }> => transaction(world, actor, (tx) => writeIn(tx, id, word))

/** A word of whoever started the chat: on its ticket, or as long as there is none on the bare thread. */
async function writeIn(tx: Tx, id: string, word: Omit<Word, 'isNote'>): Promise<{ message: Message }> {
  const said = await sayOn(tx, id, { ...word, isNote: false }, () => reasonAgainst(tx, id))
  if (said) return { message: said }
  // A ticket that is being opened this moment waits for this row, or this for that.
  await chatFor(tx, id, 'change')
  if ((await ticketIdOf(tx, id)) !== null) return writeIn(tx, id, word)
  const before = await writtenIn(tx, id, word.id)
  if (before) return { message: before }
  await refuseNew(tx, id)
  const fileId = word.keepFile ? await word.keepFile(tx, id) : null
  const { id: messageId, text } = word
  await addMessage(tx, { id: messageId, conversationId: id, side: 'contact', isNote: false, text, fileId })
  const message = (await messagesByIds(tx, [messageId])).get(messageId)
  if (!message) throw notFound()
  return { message }
}

/** What a first try with this id has written in this chat. Fault: `id_used` when it stands elsewhere or is another's. */
export async function writtenIn(tx: Tx, id: string, messageId: string): Promise<Message | null> {
  const message = (await messagesByIds(tx, [messageId])).get(messageId)
  if (!message) return null
  const { actor } = tx
  const isOwn = isGuest(actor)
    ? message.author?.id === actor.session.contactId
    : actor.kind === 'user' && message.author?.id === actor.id
  if (message.conversationId !== id || !isOwn) throw new Fault('id_used', { field: 'id' })
  return message
}

/** Faults: `chat_over`, `chat_banned`. */
export async function refuseNew(tx: Tx, id: string): Promise<void> {
  const reason = await reasonAgainst(tx, id)
  if (reason) throw reason
}
