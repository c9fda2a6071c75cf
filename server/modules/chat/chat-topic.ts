import type { LiveEvent } from '#contracts/live.ts'
import type { Person } from '#contracts/values.ts'
import { idOf, worksHere, type Known } from '#kit/actor.ts'
import { placeText, type LoggedEvent } from '#kit/event-log.ts'
import type { Topic } from '#kit/live.ts'
import { together } from '#kit/in-transaction.ts'
import { snapshot, type Tx } from '#kit/transaction.ts'
import { visitorsByIds } from '#modules/contacts'
import { messagesByIds } from '#modules/conversations'
import { peopleByIds } from '#modules/users'
import { chatFor, ticketIdOf } from './door.ts'
import { presentChats } from './present-chat.ts'
import { reasonAgainst } from './reason-against.ts'

/** What changes how a chat stands; the last word on it has the row. */
const moving = [
  'chat.moved',
  'chat.asked',
  'chat.rated',
  'chat.place_moved',
  'ticket.opened',
  'ticket.assigned',
  'ticket.moved',
  'ticket.rated',
  'ticket.chat_moved',
  'ticket.chat_joined',
  'ticket.chat_left',
] as const
const reading = ['conversation.read', 'conversation.received'] as const
const listed = [...moving, ...reading, 'message.added'] as const

const isWord = ({ type }: LoggedEvent) => type === 'message.added'
const isAmong = (types: readonly string[], { type }: LoggedEvent) => types.includes(type)
const conversationOf = ({ type, subjects }: LoggedEvent) =>
  (type.startsWith('ticket.') ? subjects[1] : subjects[0]) ?? ''

/** One chat, as whoever started it sees it: no notes, no names of queues, nothing of how the work is shared out. */
export const chatTopic: Topic = {
  name: 'chat',
  isForVisitors: true,
  resets: ['ticket.split', 'ticket.split_undone'],
  open: (world, actor, id = '') =>
    snapshot(world, actor, async (tx) => {
      const [{ contact_id: contactId, inbox_id: inboxId }, ticketId] = await together([
        chatFor(tx, id),
        ticketIdOf(tx, id),
      ])
      const inbox = await tx.db
        .selectFrom('inboxes')
        .select('shows_typing')
        .where('id', '=', inboxId)
        .executeTakeFirst()
      return {
        filter: { types: listed, subjects: [id, ...(ticketId === null ? [] : [ticketId])] },
        keys: [`chat:${id}`],
        sees: (event: LoggedEvent) => event.audience === 'contact' && event.contact_id === contactId,
        room: id,
        showsWords: inbox?.shows_typing ?? false,
      }
    }),
  keysOf: (event) => (isAmong(listed, event) ? [`chat:${conversationOf(event)}`] : []),
  viewerClass: idOf,
  present: (world, actor, events) => snapshot(world, actor, (tx) => present(tx, events)),
  /** That we write and that he writes; never who reads or writes a note. */
  passesSignal: (kind, from, to: Known) =>
    (kind === 'typing' || kind === 'idle') && (worksHere(to) || from.role !== to.role),
  /** Those who work here write on the ticket, and say there that they do. Who may say nothing more shows nothing more. */
  mayType: (world, actor, id) =>
    snapshot(world, actor, async (tx) => !worksHere(actor) && (await reasonAgainst(tx, id)) === null),
}

async function present(tx: Tx, events: LoggedEvent[]): Promise<LiveEvent[]> {
  const said = events.flatMap((event) => (isWord(event) ? (event.subjects[1] ?? []) : []))
  const moved = events.filter((event) => isAmong(moving, event)).map(conversationOf)
  // Who has written stands beside his words.
  const doers = events.filter((event) => !isWord(event)).map(({ actor_id: id }) => id)
  const [messages, chats, visitors, staff] = await together([
    messagesByIds(tx, said),
    presentChats(tx, [...new Set(moved)]),
    visitorsByIds(tx, doers),
    peopleByIds(tx, doers),
  ])
  const people = new Map<string, Person>([...visitors, ...staff])
  const messageOf = (event: LoggedEvent) => messages.get(isWord(event) ? (event.subjects[1] ?? '') : '')
  return events.map((event) => ({
    position: placeText(event),
    at: event.at.toISOString(),
    type: event.type,
    actor: messageOf(event)?.author ?? people.get(event.actor_id ?? '') ?? null,
    subject: conversationOf(event),
    data: isAmong(reading, event) ? { seq: event.data['seq'] } : {},
    message: messageOf(event),
    chat: isAmong(moving, event) ? chats.get(conversationOf(event)) : undefined,
  }))
}
