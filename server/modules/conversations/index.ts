/**
 * Threads of messages with a contact over a channel, internal notes, read marks.
 * Emits: message.added, conversation.read, conversation.received. Hears nothing.
 * Other modules start conversations and add messages inside their own transaction; what a message means for a
 * ticket is decided by the caller.
 */
import type { Module } from '#kit/module.ts'

export { addMessage } from './add-message.ts'
export { channelOf } from './channel-of.ts'
export { setLive } from './set-live.ts'
export { startConversation } from './start-conversation.ts'
export { moveMessage } from './move-message.ts'
export { markRead, markReadAside, readMarks, readUpTo, showRead } from './mark-read.ts'
export { markReceived } from './mark-received.ts'
export { signByRule } from './sign-by-rule.ts'
export { messagesByIds, threadMessages } from './messages.ts'
export { joinTalk, leaveTalk, liveAmong, talkColumn, talkOf, type Talk } from './talk.ts'

export const conversations: Module = { name: 'conversations' }
