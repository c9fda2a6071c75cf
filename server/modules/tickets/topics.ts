import type { LiveEvent } from '#contracts/live.ts'
import { resettingEvents } from '#contracts/live.ts'
import { isStaff, type Role } from '#contracts/roles.ts'
import { idOf, worksHere, type SignedIn } from '#kit/actor.ts'
import { placeText, type LoggedEvent } from '#kit/event-log.ts'
import { Fault } from '#kit/fault.ts'
import type { Topic } from '#kit/live.ts'
import { together } from '#kit/in-transaction.ts'
import { snapshot, type Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { messagesByIds, talkOf } from '#modules/conversations'
import { visitorsByIds } from '#modules/contacts'
import { peopleByIds } from '#modules/users'
import { ticketFor } from './door.ts'
import { dataFor, doersWithoutLogin } from './history.ts'
import { idsNamed, peopleNamed } from './people-named.ts'
import { mayReply } from './policy.ts'
import { presentRows, presentTickets } from './present-ticket.ts'
import { conversationsOf } from './show-ticket.ts'
import { ticketEventTypes } from './ticket-events.ts'

const reading = ['conversation.read', 'conversation.received'] as const
const listed = [...ticketEventTypes, 'message.added', 'deadline.moved'] as const

/** The ticket that an event is about; a message names it last. */
export const ticketOf = (event: LoggedEvent): string | undefined =>
  event.type === 'message.added' ? event.subjects[2] : event.subjects[0]

/** Besides, forms learn that what they offer has changed. */
const onDesk = [
  ...listed,
  'ticket_type.saved',
  'component.saved',
  'canned_reply.saved',
  'macro.saved',
  'rule.saved',
] as const
const isOnDesk = (event: LoggedEvent) => (onDesk as readonly string[]).includes(event.type)

/** Every ticket as a line, for all who work here. */
export const deskTopic: Topic = {
  name: 'desk',
  resets: [],
  async open(_world, actor) {
    if (!worksHere(actor)) throw new Fault('not_allowed')
    return { filter: { types: onDesk }, keys: ['desk'], sees: isOnDesk }
  },
  keysOf: (event) => (isOnDesk(event) ? ['desk'] : []),
  viewerClass: () => 'staff',
  present: (world, actor, events) =>
    snapshot(world, actor, async (tx) => {
      const rows = await presentRows(tx, idsOf(events, ticketOf))
      const shown = await presentPlain(tx, events)
      return shown.map((event, index) => ({
        ...event,
        row: rows.get(ticketOf(events[index] as LoggedEvent) ?? ''),
      }))
    }),
}

/** One thread, for staff and for its own contact. */
export const ticketTopic: Topic = {
  name: 'ticket',
  resets: resettingEvents,
  open: (world: World, actor: SignedIn, id = '') =>
    snapshot(world, actor, async (tx) => {
      const ticket = await ticketFor(tx, id)
      const conversations = await conversationsOf(tx, ticket)
      const subjects = [ticket.id, ...conversations]
      const types = [...listed, ...reading] as const
      const isOwn = (event: LoggedEvent) =>
        event.audience === 'contact' && event.contact_id === ticket.contact_id
      return {
        filter: { types, subjects },
        keys: subjects.map((subject) => `subject:${subject}`),
        sees: (event: LoggedEvent) => worksHere(actor) || isOwn(event),
        room: ticket.conversation_id,
      }
    }),
  keysOf: (event) =>
    isListed(event) || (reading as readonly string[]).includes(event.type)
      ? [`subject:${event.subjects[0] ?? ''}`]
      : [],
  viewerClass: idOf,
  present: (world, actor, events) =>
    snapshot(world, actor, async (tx) => {
      const [tickets, messages, shown] = await together([
        presentTickets(tx, idsOf(events, ticketOf)),
        messagesByIds(tx, idsOf(events, messageOf)),
        presentPlain(tx, events, isWord),
      ])
      return shown.map((event, index) => {
        const logged = events[index] as LoggedEvent
        const message = messages.get(messageOf(logged) ?? '')
        return {
          ...event,
          actor: isWord(logged) ? (message?.author ?? null) : event.actor,
          ticket: tickets.get(ticketOf(logged) ?? ''),
          message,
        }
      })
    }),
  /** Who reads and who writes a note is for staff only; typing a reply goes both ways. */
  passesSignal: (kind, from, to) =>
    kind === 'typing' || kind === 'idle' || (isStaff(from.role as Role) && worksHere(to)),
  /** Who may not answer, such as who only listens to a chat, types to nobody. */
  mayType: (world, actor, id) =>
    snapshot(world, actor, async (tx) => {
      const ticket = await ticketFor(tx, id)
      return mayReply(actor, ticket, await talkOf(tx, ticket.conversation_id))
    }),
}

const isListed = (event: LoggedEvent) => (listed as readonly string[]).includes(event.type)
const isWord = ({ type }: LoggedEvent) => type === 'message.added'
const messageOf = (event: LoggedEvent) => (isWord(event) ? event.subjects[1] : undefined)

function idsOf(events: LoggedEvent[], idOf: (event: LoggedEvent) => string | undefined): string[] {
  return [...new Set(events.map(idOf).filter((id) => id !== undefined))]
}

/** The event itself with the name of who did it, but for those of whom the caller knows it. */
export async function presentPlain(
  tx: Tx,
  logged: LoggedEvent[],
  isKnown: (event: LoggedEvent) => boolean = () => false,
): Promise<LiveEvent[]> {
  const events = logged.map((event) => ({ ...event, data: dataFor(tx.actor, event.data) }))
  const asked = events.filter((event) => !isKnown(event))
  const ids = [...asked.map(({ actor_id: id }) => id), ...events.flatMap(({ data }) => idsNamed(data))]
  const [people, visitors] = await together([
    peopleByIds(tx, ids),
    visitorsByIds(tx, doersWithoutLogin(asked)),
  ])
  return events.map((event) => ({
    position: placeText(event),
    at: event.at.toISOString(),
    type: event.type,
    actor: people.get(event.actor_id ?? '') ?? visitors.get(event.actor_id ?? '') ?? null,
    subject: event.subjects[0] ?? '',
    data: event.data,
    people: peopleNamed(event.data, people),
  }))
}
