import { sendMail } from '#kit/mail/send-mail.ts'
import type { Module } from '#kit/module.ts'
import { forgetChoices } from './choices/forget-choices.ts'
import { forgetDevices } from './devices/forget-devices.ts'
import { sendPush } from './devices/send-push.ts'
import { meTopic } from './me-topic.ts'
import { onConversationRead } from './on-conversation-read.ts'
import { onMessageAdded } from './on-message-added.ts'
import { onReturnMoved } from './on-return-moved.ts'
import { onRuleTold } from './on-rule-told.ts'
import { onTicketAssigned } from './on-ticket-assigned.ts'
import { onTicketEscalated } from './on-ticket-escalated.ts'
import { onTicketOverdue, onTicketWaitsLong } from './on-ticket-late.ts'
import { onTicketMoved } from './on-ticket-moved.ts'
import { onTicketOpened } from './on-ticket-opened.ts'
import { onTicketRated } from './on-ticket-rated.ts'
import { routes } from './routes.ts'

/**
 * Tells people what concerns them, in the ways that each of them chose: bell, mail, digest, devices; shows the admin
 * every mail. Who is told of what is in docs/subsystems/notifications.md.
 * Emits: notification.added, notification.read, choices.changed, devices.changed.
 * Hears: ticket.opened, ticket.assigned, ticket.moved, ticket.escalated, ticket.escalation_climbed, ticket.overdue,
 * ticket.waits_long, ticket.return_moved, ticket.rated, ticket.rule_told, message.added, conversation.read, session.ended,
 * user.removed.
 */
export const notifications: Module = {
  name: 'notifications',
  routes,
  topics: [meTopic],
  reactions: [
    onTicketOpened,
    onTicketAssigned,
    onMessageAdded,
    onTicketMoved,
    onReturnMoved,
    onTicketEscalated,
    onTicketOverdue,
    onTicketWaitsLong,
    onTicketRated,
    onRuleTold,
    onConversationRead,
    forgetDevices,
    forgetChoices,
  ],
  jobs: [sendMail, sendPush],
}

export { makeDigests } from './digest/make-digests.ts'
