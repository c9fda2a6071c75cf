import type { EventType } from '#contracts/events.ts'
import { idOf, type SignedIn } from '#kit/actor.ts'
import type { LoggedEvent } from '#kit/event-log.ts'
import type { Topic } from '#kit/live.ts'
import { snapshot, type Tx } from '#kit/transaction.ts'
import { presentPlain, presentRows, ticketEventTypes, ticketOf } from '#modules/tickets'
import { linesOf, presentNotification } from './present-notifications.ts'

const personal: readonly EventType[] = [
  'notification.added',
  'notification.read',
  'choices.changed',
  'devices.changed',
  'session.ended',
  'bulk_change.moved',
]
const ofTickets: readonly EventType[] = [...ticketEventTypes, 'message.added']

/** What concerns the signed-in person wherever he is: bell, sessions, and a customer's own tickets. */
export const meTopic: Topic = {
  name: 'me',
  resets: [],
  async open(_world, actor: SignedIn) {
    const contactId = actor.role === 'customer' ? actor.contactId : null
    return {
      filter: { types: [...personal, ...ofTickets], visibleTo: { userId: actor.id, contactId } },
      keys: [`user:${actor.id}`, ...(contactId === null ? [] : [`contact:${contactId}`])],
      sees: (event) =>
        event.audience === 'user'
          ? isPersonal(event) && event.subjects[0] === actor.id
          : event.audience === 'contact' && contactId !== null && event.contact_id === contactId,
    }
  },
  keysOf(event) {
    if (event.audience === 'user') return isPersonal(event) ? [`user:${event.subjects[0] ?? ''}`] : []
    const isOfContact = event.audience === 'contact' && event.contact_id !== null && isOfTicket(event)
    return isOfContact ? [`contact:${event.contact_id}`] : []
  },
  viewerClass: idOf,
  present: (world, actor: SignedIn, events) =>
    snapshot(world, actor, async (tx) => {
      const lines = await ownLines(tx, actor, events)
      const rows = await presentRows(tx, withoutUndefined(events.map(ticketShown)))
      const shown = await presentPlain(tx, events)
      return shown.map((event, index) => {
        const logged = events[index] as LoggedEvent
        return {
          ...event,
          notification: lines.get(logged.subjects[1] ?? ''),
          row: rows.get(ticketShown(logged) ?? ''),
        }
      })
    }),
}

const isPersonal = (event: LoggedEvent) => personal.includes(event.type)
const isOfTicket = (event: LoggedEvent) => ofTickets.includes(event.type)
const ticketShown = (event: LoggedEvent) => (isOfTicket(event) ? ticketOf(event) : undefined)
const withoutUndefined = (ids: (string | undefined)[]) => [...new Set(ids.filter((id) => id !== undefined))]

async function ownLines(tx: Tx, actor: SignedIn, events: LoggedEvent[]) {
  const ids = events
    .filter(({ type }) => type === 'notification.added')
    .map(({ subjects }) => subjects[1] ?? '')
  if (ids.length === 0) return new Map()
  const lines = await linesOf(tx).where('n.user_id', '=', actor.id).where('n.id', 'in', ids).execute()
  return new Map(lines.map((line) => [line.id, presentNotification(line)]))
}
