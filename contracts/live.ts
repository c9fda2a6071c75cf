import { z } from 'zod'
import { At, Id, Person } from './values.ts'
import { type ReadMark } from './read-marks.ts'
import { Chat } from './chat-shapes.ts'
import { Message, Ticket, TicketRow, type TicketThread } from './tickets.ts'
import { Notification } from './notifications.ts'

/** A place in the event log: `<xid>.<position>`; as many digits as the database's own numbers surely hold. */
export const Position = z.string().regex(/^\d{1,19}\.\d{1,18}$/)

/**
 * Topics of the live socket.
 * - `desk`: every ticket as a list row, for staff
 * - `ticket:<id>`: one thread, for staff and its own customer
 * - `chat:<conversation>`: one chat as its visitor or customer sees it
 * - `chats`: that something of chats has changed, for staff
 * - `routing`: that something of routing has changed: who is available, what waits; for staff
 * - `help`: that articles, their categories or what readers say have changed, for staff
 * - `admin`: that people, types, components or settings have changed, for admins
 * - `rules`: that rules have changed or have run, for admins
 * - `me`: what concerns the signed-in person: bell, sessions, own tickets of a customer, own bulk changes
 */
export const Topic = z
  .string()
  .regex(/^(desk|chats|admin|help|me|routing|rules|(ticket|chat):[0-9a-f-]{36})$/)

/** What happened, as one viewer sees it, with the state that came of it. */
export const LiveEvent = z.object({
  position: Position,
  at: At,
  type: z.string(),
  actor: Person.nullable(),
  subject: Id,
  data: z.record(z.string(), z.unknown()),
  /** Those whom `data` names by id. */
  people: z.array(Person).optional(),
  row: TicketRow.optional(),
  ticket: Ticket.optional(),
  message: Message.optional(),
  chat: Chat.optional(),
  notification: Notification.optional(),
})
export type LiveEvent = z.output<typeof LiveEvent>

export const signalKinds = ['viewing', 'typing', 'noting', 'idle'] as const
/** `words`: what is being typed, where its writer was told that it is seen. */
export const Signal = z.object({ kind: z.enum(signalKinds), person: Person, words: z.string().optional() })
export type Signal = z.output<typeof Signal>

/** So much of what is being typed is shown. */
export const TYPED_LIMIT = 500

export const FromClient = z.discriminatedUnion('op', [
  z.strictObject({ op: z.literal('subscribe'), topic: Topic, from: Position }),
  z.strictObject({ op: z.literal('unsubscribe'), topic: Topic }),
  z.strictObject({
    op: z.literal('signal'),
    topic: Topic,
    kind: z.enum(signalKinds),
    words: z.string().max(TYPED_LIMIT).optional(),
  }),
  z.strictObject({ op: z.literal('ping') }),
])
/** The first message of a visitor's own line, `/api/chat/live`; `welcome` answers it. */
export const Hello = z.strictObject({ op: z.literal('hello'), session: z.string().max(100) })

export type FromClient = z.output<typeof FromClient>

export type ToClient =
  | { op: 'subscribed'; topic: string; position: string }
  | { op: 'events'; topic: string; events: LiveEvent[]; position: string }
  | { op: 'reset'; topic: string }
  | { op: 'refused'; topic: string; code: string }
  | { op: 'signal'; topic: string; kind: Signal['kind']; person: Person; words?: string }
  | { op: 'pong' }
  | { op: 'welcome' }

/** The socket closes with this code when the session behind it has ended. */
export const SESSION_ENDED = 4401

/**
 * Where a merge or a split changed which messages belong to a thread, the server answers `reset` instead.
 */
export const resettingEvents = [
  'ticket.merged',
  'ticket.unmerged',
  'ticket.received_merge',
  'ticket.returned_merge',
  'ticket.split',
  'ticket.split_undone',
]

/**
 * Snapshot + event = new snapshot. Pure; safe to run twice with the same event and with events that the
 * snapshot holds already, because a resume starts a little before the snapshot's own position.
 */
export function foldThread(thread: TicketThread, event: LiveEvent): TicketThread {
  return {
    ...thread,
    ticket: isNewer(event.ticket, thread.ticket) ? event.ticket : thread.ticket,
    messages: event.message ? putMessage(thread.messages, event.message) : thread.messages,
    history: isHistory(event) ? putHistory(thread.history, event) : thread.history,
    reads: readingEvents.includes(event.type) ? putRead(thread.reads, event) : thread.reads,
    position: later(thread.position, event.position),
  }
}

export type HistoryLine = TicketThread['history'][number]

/** Conversations are shared by tickets that follow each other, so an event may carry another ticket. */
const isNewer = (next: Ticket | undefined, known: Ticket): next is Ticket =>
  next !== undefined && next.id === known.id && next.version >= known.version

const isHistory = (event: LiveEvent) =>
  event.type.startsWith('ticket.') && Array.isArray(event.data['changes'])

export const putMessage = (messages: Message[], message: Message): Message[] =>
  [...messages.filter((one) => one.id !== message.id), message].sort(inOrder)

function putHistory(history: HistoryLine[], event: LiveEvent): HistoryLine[] {
  const line: HistoryLine = {
    position: event.position,
    at: event.at,
    type: event.type,
    actor: event.actor,
    data: event.data,
    people: event.people ?? [],
  }
  return [...history.filter((one) => one.position !== line.position), line].sort((a, b) =>
    comparePositions(a.position, b.position),
  )
}

/** Read marks and what has come to a screen only move forward. */
export function putRead(reads: ReadMark[], event: LiveEvent): ReadMark[] {
  const { actor, at, subject, type } = event
  const seq = Number(event.data['seq'])
  const isSame = (one: ReadMark) => one.conversationId === subject && one.person.id === actor?.id
  const known = reads.find(isSame)
  const isReading = type === 'conversation.read'
  if (!actor || (known && (isReading ? known.seq : known.received) >= seq)) return reads
  const before = known ?? { conversationId: subject, person: actor, seq: 0, received: 0, at }
  const mark = isReading ? { ...before, person: actor, seq, at } : { ...before, received: seq }
  return [...reads.filter((one) => !isSame(one)), mark].sort(
    (a, b) => a.conversationId.localeCompare(b.conversationId) || a.person.id.localeCompare(b.person.id),
  )
}

export const readingEvents: readonly string[] = ['conversation.read', 'conversation.received']

/** Order of a thread; `at` is taken under the conversation's lock, so it never runs against `seq`. */
export const inOrder = (a: Message, b: Message) =>
  a.at.localeCompare(b.at) || a.seq - b.seq || a.id.localeCompare(b.id)

export function comparePositions(a: string, b: string): number {
  const [ax = '0', ap = '0'] = a.split('.')
  const [bx = '0', bp = '0'] = b.split('.')
  return compareBig(ax, bx) || compareBig(ap, bp)
}
const compareBig = (a: string, b: string) => (BigInt(a) < BigInt(b) ? -1 : BigInt(a) > BigInt(b) ? 1 : 0)
export const later = (a: string, b: string): string => (comparePositions(a, b) >= 0 ? a : b)
