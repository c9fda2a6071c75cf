import type { ReadMark } from '#contracts/read-marks.ts'
import type { Message, TicketThread } from '#contracts/tickets.ts'

export type Reach = 'sent' | 'delivered' | 'seen'

type Sides = { isOwn: (message: Message) => boolean; isOther: (mark: ReadMark) => boolean }

/** How far the last own word of a chat has come: kept by us, on a screen of the other side, looked at. */
export function reachOf(
  { messages, reads, ticket }: TicketThread,
  { isOwn, isOther }: Sides,
): { messageId: string; reach: Reach } | undefined {
  if (ticket.channel !== 'chat') return undefined
  const last = messages.findLast(
    (message) => message.conversationId === ticket.conversationId && !message.isNote && isOwn(message),
  )
  if (!last) return undefined
  const marks = reads.filter((mark) => mark.conversationId === ticket.conversationId && isOther(mark))
  const has = (of: 'seq' | 'received') => marks.some((mark) => mark[of] >= last.seq)
  return { messageId: last.id, reach: has('seq') ? 'seen' : has('received') ? 'delivered' : 'sent' }
}
