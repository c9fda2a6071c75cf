import { sendMail } from '#kit/mail/send-mail.ts'
import type { Module } from '#kit/module.ts'
import { meTopic } from './me-topic.ts'
import { onConversationRead } from './on-conversation-read.ts'
import { onMessageAdded } from './on-message-added.ts'
import { onTicketAssigned } from './on-ticket-assigned.ts'
import { onTicketMoved } from './on-ticket-moved.ts'
import { onTicketOpened } from './on-ticket-opened.ts'
import { routes } from './routes.ts'

/**
 * Tells people what concerns them, by the bell and by mail; shows the admin every mail.
 * Emits: notification.added, notification.read. Hears: ticket.opened, ticket.assigned, ticket.moved,
 * message.added, conversation.read. Who is told of what is in docs/subsystems/notifications.md.
 */
export const notifications: Module = {
  name: 'notifications',
  routes,
  topics: [meTopic],
  reactions: [onTicketOpened, onTicketAssigned, onMessageAdded, onTicketMoved, onConversationRead],
  jobs: [sendMail],
}
