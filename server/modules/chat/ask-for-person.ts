import { sql } from 'kysely'
import type { Chat } from '#contracts/chat-shapes.ts'
import { TITLE_LIMIT } from '#contracts/tickets.ts'
import type { Known } from '#kit/actor.ts'
import { Fault } from '#kit/fault.ts'
import { newId } from '#kit/id.ts'
import { oneLine } from '#kit/mail/addresses.ts'
import { transaction, type Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { openOnConversation, type Ticket } from '#modules/tickets'
import type { ChatRow } from './chat.ts'
import { chatToMove } from './door.ts'
import { moveChat } from './move-chat.ts'
import { placeOf } from './place.ts'
import { mayAskForPerson } from './policy.ts'
import { presentChat } from './present-chat.ts'
import { refuseBanned } from './visitors/refuse-banned.ts'

/** Somebody who works here shall answer: the ticket is opened on the same thread. Asked again it answers how it is. */
export const askForPerson = (
  world: World,
  actor: Known,
  id: string,
  { topic }: { topic?: string | undefined },
): Promise<Chat> =>
  transaction(world, actor, async (tx) => {
    const { chat } = await chatToMove(tx, id)
    if (chat.state === 'live' || chat.state === 'as_ticket') return presentChat(tx, id)
    if (!mayAskForPerson(actor, chat)) throw new Fault('chat_over')
    await refuseBanned(tx)
    const said = await wordsSoFar(tx, id)
    const ticket = await openTicketOf(tx, chat, { topic: topic ?? chat.topic, said })
    await moveChat(tx, chat, ticket, 'ask_person')
    await noteAsked(tx, id, ticket)
    return presentChat(tx, id)
  })

/** The ticket of a chat; its title is what it is about, else how it begins. */
export async function openTicketOf(
  tx: Tx,
  chat: Pick<ChatRow, 'conversation_id' | 'contact_id' | 'inbox_id'>,
  { topic, said }: { topic: string; said: string },
): Promise<Ticket> {
  const inbox = await tx.db
    .selectFrom('inboxes')
    .select(['queue_id', 'type_id'])
    .where('id', '=', chat.inbox_id)
    .executeTakeFirstOrThrow()
  return openOnConversation(tx, {
    id: newId(),
    conversationId: chat.conversation_id,
    contactId: chat.contact_id,
    channel: 'chat',
    title: oneLine(topic || said, TITLE_LIMIT) || '…',
    typeId: inbox.type_id,
    queueId: inbox.queue_id,
    said,
  })
}

/** When and where he began to wait: what others are told of their waiting is reckoned from it. */
export async function noteAsked(tx: Tx, id: string, ticket: Ticket): Promise<void> {
  const { ahead, minutes } = await placeOf(tx, ticket.id)
  await tx.db
    .updateTable('chats')
    .set({ asked_at: sql<Date>`now()`, queue_id: ticket.queue_id, asked_ahead: ahead, ahead, minutes })
    .where('conversation_id', '=', id)
    .execute()
}

async function wordsSoFar({ db }: Tx, conversationId: string): Promise<string> {
  const rows = await db
    .selectFrom('messages')
    .select('text')
    .where('conversation_id', '=', conversationId)
    .where('side', '=', 'contact')
    .where('text', '!=', '')
    .orderBy('seq')
    .limit(50)
    .execute()
  return rows.map(({ text }) => text).join('\n')
}
