import type { HistoryLine } from '#contracts/live.ts'
import { isStaff, type Role } from '#contracts/roles.ts'
import type { Message, TicketThread } from '#contracts/tickets.ts'

export type ThreadItem =
  | { kind: 'day'; key: string; at: string }
  | { kind: 'new'; key: string }
  | { kind: 'message'; key: string; at: string; message: Message }
  | { kind: 'change'; key: string; at: string; line: HistoryLine }

type Told = Extract<ThreadItem, { at: string }>
type Asked = {
  /** Equal for times of the same day, in the reader's zone. */
  dayOf: (at: string) => string
  /** The first message that the reader had not read when he came. */
  firstUnread: string | undefined
}

/** Messages and changes in the order in which they happened, with the days and the border to what is new. */
export function threadItems(
  { messages, history }: TicketThread,
  { dayOf, firstUnread }: Asked,
): ThreadItem[] {
  const told: Told[] = [
    ...messages.map((message): Told => ({ kind: 'message', key: message.id, at: message.at, message })),
    // That it was opened is told by its first message.
    ...history
      .filter(({ type }) => type !== 'ticket.opened')
      .map((line): Told => ({ kind: 'change', key: line.position, at: placeOf(line, messages), line })),
  ].sort(byTime)
  const items: ThreadItem[] = []
  let day = ''
  for (const item of told) {
    const its = dayOf(item.at)
    if (its !== day) items.push({ kind: 'day', key: `day ${its}`, at: item.at })
    day = its
    if (item.key === firstUnread) items.push({ kind: 'new', key: 'new' })
    items.push(item)
  }
  return items
}

const ONE_STEP_MS = 1000

/**
 * A word and the move that it made are one transaction, but the event bears the time at which that began and the
 * message a later one: so what somebody changed just before his own word is taken to belong after it.
 */
function placeOf({ at, actor }: HistoryLine, messages: readonly Message[]): string {
  const word = messages.find((message) => {
    const ahead = Date.parse(message.at) - Date.parse(at)
    return message.author?.id === actor?.id && ahead > 0 && ahead < ONE_STEP_MS
  })
  return word?.at ?? at
}

/** A word comes before what it set off. Equal words keep the order of their numbers. */
function byTime(a: Told, b: Told): number {
  if (a.kind === b.kind) return a.at.localeCompare(b.at)
  return a.at.localeCompare(b.at) || (a.kind === 'message' ? -1 : 1)
}

/** The first word of somebody else beyond what the reader has read; his own words are never news to him. */
export function firstUnreadOf({ messages, ticket }: TicketThread, readSeq: number, readerId: string) {
  return messages.find(
    ({ conversationId, seq, author }) =>
      conversationId === ticket.conversationId && seq > readSeq && author?.id !== readerId,
  )?.id
}

/** How far the reader has read by all that is known: the snapshot, and what came since. */
export function readUpTo({ readSeq, reads, ticket }: TicketThread, readerId: string): number {
  const mark = reads.find(
    ({ person, conversationId }) => person.id === readerId && conversationId === ticket.conversationId,
  )
  return Math.max(readSeq, mark?.seq ?? 0)
}

/** Which of our messages the contact has seen last, and when. */
export function seenByContact({ messages, reads, ticket }: TicketThread) {
  const mark = reads.find(
    ({ person, conversationId, seq }) =>
      !isStaff(person.role as Role) && seq > 0 && conversationId === ticket.conversationId,
  )
  const message = messages.findLast(
    ({ side, isNote, seq, conversationId }) =>
      side === 'agent' && !isNote && conversationId === mark?.conversationId && seq <= mark.seq,
  )
  return mark && message ? { messageId: message.id, at: mark.at } : undefined
}
