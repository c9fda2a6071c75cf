import { useEffect } from 'react'
import { readTicket } from '#contracts/read-marks.ts'
import type { TicketThread } from '#contracts/tickets.ts'
import { ask } from '../../../kit/api.ts'
import { useIsVisible } from './use-is-visible.ts'
import { readUpTo } from './thread-items.ts'

/** Marks the thread as read once its end has been in sight. */
export function useMarkRead(thread: TicketThread, readerId: string, isAtEnd: boolean) {
  const isVisible = useIsVisible()
  const { id, conversationId } = thread.ticket
  const last = thread.messages.findLast((message) => message.conversationId === conversationId)?.seq ?? 0
  const isUnread = last > readUpTo(thread, readerId)

  useEffect(() => {
    if (!isVisible || !isAtEnd || !isUnread) return undefined
    // A moment, so that running through the list does not read everything on the way.
    const timer = setTimeout(() => {
      // Nothing is lost when it fails: the next look marks it.
      ask(readTicket, { params: { id }, body: { seq: last } }).catch(() => undefined)
    }, 700)
    return () => clearTimeout(timer)
  }, [id, last, isUnread, isVisible, isAtEnd])
}
