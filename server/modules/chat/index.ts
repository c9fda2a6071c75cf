/**
 * Live chat: where chats come in (inboxes), visitors without a login, and what a chat has beside the messages of its
 * conversation: whether both sides sit before it, the waiting room, the page that the visitor is on.
 * Emits: chat.*, inbox.saved, chat_language.saved, visitor.*, ticket.chat_moved, ticket.chat_joined, ticket.chat_left. Hears: ticket.assigned, ticket.moved.
 * Live topic: `chat:<conversation>`, the chat as whoever started it sees it.
 */
import type { Module } from '#kit/module.ts'
import { chatTopic } from './chat-topic.ts'
import { chatsTopic } from './desk/chats-topic.ts'
import { deskRoutes } from './desk/routes.ts'
import { endWithTicket, noteJoined } from './follow-tickets.ts'
import { embedPages } from './embed/index.ts'
import { invitationRoutes } from './invitations/routes.ts'
import { languageRoutes } from './languages/routes.ts'
import { mailTranscript } from './mails/mail-transcript.ts'
import { routes } from './routes.ts'
import { tellPlaces } from './tell-places.ts'

export const chat: Module = {
  name: 'chat',
  routes: [...routes, ...deskRoutes, ...invitationRoutes, ...languageRoutes],
  pages: embedPages,
  topics: [chatTopic, chatsTopic],
  reactions: [noteJoined, endWithTicket, mailTranscript],
  sweeps: [tellPlaces],
}

export { callPerson, keepAsTicket } from './ask-for-person.ts'
export type { ChatRow } from './chat.ts'
export { chatFor, chatToMove, ticketIdOf } from './door.ts'
export { guidedByIds } from './guided-chats.ts'
export { reachOf } from './inboxes/reach.ts'
export { mailReaderOf } from './mails/who-gets-mail.ts'
export { moveChat } from './move-chat.ts'
export { noteAnswer } from './note-answer.ts'
export { tellAsk } from './tell-ask.ts'
export { refuseNew, writtenIn } from './write-in-chat.ts'
export { DEMO_SHOP } from './embed/demo-shop/shop-pages.ts'
export { recogniseVisitor, visitorSecret } from './visitors/recognise-visitor.ts'
export { mailUnseen } from './mails/mail-unseen.ts'
export { sweepVisitorSessions } from './visitors/end-session.ts'
