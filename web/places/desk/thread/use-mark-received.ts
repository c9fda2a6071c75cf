import { useEffect } from 'react'
import { receiveChat } from '#contracts/read-marks.ts'
import type { TicketThread } from '#contracts/tickets.ts'
import { ask } from '../../../kit/api.ts'

/** What has come to this screen is told to the other side of a chat, though nobody may be looking yet. */
export function useMarkReceived({ messages, reads, ticket }: TicketThread, readerId: string) {
  const { conversationId: id } = ticket
  const isOfOther = messages.findLast(
    (message) => message.conversationId === id && !message.isNote && message.author?.id !== readerId,
  )
  const seq = isOfOther?.seq ?? 0
  const own = reads.find((mark) => mark.conversationId === id && mark.person.id === readerId)
  const isNews = ticket.channel === 'chat' && seq > Math.max(own?.seq ?? 0, own?.received ?? 0)

  useEffect(() => {
    if (!isNews) return
    // Nothing is lost when it fails: the next word tells it too.
    ask(receiveChat, { params: { id }, body: { seq } }).catch(() => undefined)
  }, [id, seq, isNews])
}
