import type { Selectable } from 'kysely'
import type { ChatMove, ChatState } from '#contracts/chat-shapes.ts'
import type { Tables } from '#server/tables.ts'

export type ChatRow = Selectable<Tables['chats']>

/** What became of a chat. One that goes on as a ticket ends as tickets do; what ended is not begun again. */
export const flow: Record<ChatState, Partial<Record<ChatMove, ChatState>>> = {
  guided: { ask_person: 'live', make_ticket: 'as_ticket', end: 'ended' },
  live: { make_ticket: 'as_ticket', end: 'ended' },
  as_ticket: {},
  ended: {},
}
