import type { ChatThread } from './chat.ts'
import { comparePositions, later, putMessage, putRead, readingEvents, type LiveEvent } from './live.ts'

/**
 * Snapshot + event = new snapshot, for the chat of a visitor or customer. Pure; safe to run twice with the same event,
 * and with one that the snapshot holds already.
 */
export function foldChat(thread: ChatThread, event: LiveEvent): ChatThread {
  const isOld = comparePositions(event.position, thread.position) < 0
  return {
    chat: event.chat && !isOld ? event.chat : thread.chat,
    messages: event.message ? putMessage(thread.messages, event.message) : thread.messages,
    reads: readingEvents.includes(event.type) ? putRead(thread.reads, event) : thread.reads,
    position: later(thread.position, event.position),
  }
}
