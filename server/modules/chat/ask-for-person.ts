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
    await callPerson(tx, chat, topic)
    return presentChat(tx, id)
  })

/** Opens the ticket of a locked chat that has none, and lets him wait for whoever takes it. */
export async function callPerson(tx: Tx, chat: ChatRow, topic = chat.topic): Promise<void> {
  const { conversation_id: id } = chat
  const ticket = await openTicketOf(tx, chat, { topic, said: await wordsSoFar(tx, id) })
  await moveChat(tx, chat, ticket, 'ask_person')
  await noteAsked(tx, id, ticket)
}

/** What he pressed and what he typed are not one sentence. */
const BETWEEN = ' · '

type NewWork = { topic: string; typeId?: string | null; componentId?: string | null }

/** The same for what is answered later: nobody sits and waits. */
export async function keepAsTicket(tx: Tx, chat: ChatRow, work: NewWork): Promise<Ticket> {
  const said = await wordsSoFar(tx, chat.conversation_id)
  const ticket = await openTicketOf(tx, chat, { ...work, said })
  await moveChat(tx, chat, ticket, 'make_ticket')
  return ticket
}

type Opening = Pick<ChatRow, 'conversation_id' | 'contact_id' | 'inbox_id'> &
  Partial<Pick<ChatRow, 'route_queue_id' | 'route_priority'>>

/** The ticket of a chat; its title is what it is about, else how it begins. The guide may have said where it goes. */
export async function openTicketOf(
  tx: Tx,
  chat: Opening,
  { topic, said, typeId, componentId }: NewWork & { said: readonly string[] },
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
    title: oneLine(topic || said.join(BETWEEN), TITLE_LIMIT) || '…',
    typeId: typeId ?? inbox.type_id,
    componentId: componentId ?? null,
    queueId: chat.route_queue_id ?? inbox.queue_id,
    priority: chat.route_priority ?? null,
    said: said.join('\n'),
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

async function wordsSoFar({ db }: Tx, conversationId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('messages')
    .select('text')
    .where('conversation_id', '=', conversationId)
    .where('side', '=', 'contact')
    .where('text', '!=', '')
    .orderBy('seq')
    .limit(50)
    .execute()
  return rows.map(({ text }) => text)
}
