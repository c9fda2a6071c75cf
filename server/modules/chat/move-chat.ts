import { sql } from 'kysely'
import type { ChatMove } from '#contracts/chat-shapes.ts'
import { worksHere, type Actor } from '#kit/actor.ts'
import { Fault } from '#kit/fault.ts'
import type { Tx } from '#kit/transaction.ts'
import { setLive } from '#modules/conversations'
import { tellTicket, type Ticket } from '#modules/tickets'
import { flow, type ChatRow } from './chat.ts'

/** Makes a move of a locked chat and tells it, on its ticket where it has one. */
export async function moveChat(tx: Tx, chat: ChatRow, ticket: Ticket | null, move: ChatMove): Promise<void> {
  const state = flow[chat.state][move]
  if (!state) throw new Fault('chat_over')
  const by = sideOf(tx.actor)
  await tx.db
    .updateTable('chats')
    .set({
      state,
      ahead: null,
      minutes: null,
      ...(chat.state === 'live' ? { left_live_at: sql<Date>`now()` } : {}),
      ...(state === 'ended' ? { ended_at: sql<Date>`now()`, ended_by: by } : {}),
    })
    .where('conversation_id', '=', chat.conversation_id)
    .execute()
  await setLive(tx, chat.conversation_id, state === 'live')
  if (ticket) return tellTicket(tx, ticket, { type: 'ticket.chat_moved', data: { move, state, by } })
  tx.emit({
    type: 'chat.moved',
    subjects: [chat.conversation_id],
    contactId: chat.contact_id,
    audience: 'contact',
    data: { move, state },
  })
}

const sideOf = (actor: Actor): 'visitor' | 'agent' | 'system' =>
  actor.kind === 'system' ? 'system' : worksHere(actor) ? 'agent' : 'visitor'
