import { sql } from 'kysely'
import type { Change } from '#contracts/events.ts'
import type { Reaction } from '#kit/reactions.ts'
import { isOpen, ticketFor } from '#modules/tickets'
import { moveChat } from './move-chat.ts'

/** Somebody came: how long that took tells others how long it may take them. */
export const noteJoined: Reaction = {
  name: 'chat-joined',
  on: ['ticket.assigned'],
  async run(tx, { subjects: [, conversationId], data }) {
    if (typeof data['processorId'] !== 'string' || conversationId === undefined) return
    await tx.db
      .updateTable('chats')
      .set({ joined_at: sql<Date>`now()`, ahead: null, minutes: null })
      .where('conversation_id', '=', conversationId)
      .where('asked_at', 'is not', null)
      .where('joined_at', 'is', null)
      .execute()
  },
}

/** Whatever way a ticket comes to its end, its chat ends with it. */
export const endWithTicket: Reaction = {
  name: 'chat-ends-with-ticket',
  on: ['ticket.moved'],
  async run(tx, { subjects: [ticketId = '', conversationId = ''], data }) {
    const status = (data['changes'] as Change[]).find(({ field }) => field === 'status')
    if (status?.to !== 'resolved' && status?.to !== 'closed') return
    const live = tx.db.selectFrom('chats').selectAll().where('conversation_id', '=', conversationId)
    if (!(await live.where('state', '=', 'live').executeTakeFirst())) return
    const ticket = await ticketFor(tx, ticketId, 'change')
    const chat = await live.where('state', '=', 'live').forNoKeyUpdate().executeTakeFirst()
    if (chat && !isOpen(ticket.status)) await moveChat(tx, chat, ticket, 'end')
  },
}
