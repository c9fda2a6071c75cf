import { worksHere } from '#kit/actor.ts'
import { tellingTopic } from '#kit/telling-topic.ts'

/** That something of chats has changed, for those who answer; which words are theirs, their screens know. */
export const chatsTopic = tellingTopic({
  name: 'chats',
  told: [
    'chat.started',
    'chat.moved',
    'chat.page_moved',
    'chat.rated',
    'ticket.opened',
    'ticket.assigned',
    'ticket.moved',
    'ticket.changed',
    'ticket.chat_moved',
    'ticket.chat_joined',
    'ticket.chat_left',
    'message.added',
    'conversation.read',
    'visitor.banned',
    'visitor.ban_lifted',
  ],
  may: worksHere,
})
