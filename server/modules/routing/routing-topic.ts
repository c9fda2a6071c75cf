import type { EventType } from '#contracts/events.ts'
import { worksHere } from '#kit/actor.ts'
import { placeText, type LoggedEvent } from '#kit/event-log.ts'
import { Fault } from '#kit/fault.ts'
import type { Topic } from '#kit/live.ts'

const told: readonly EventType[] = [
  'ticket.opened',
  'ticket.moved',
  'ticket.assigned',
  'ticket.changed',
  'ticket.merged',
  'ticket.unmerged',
  'ticket.waits',
  'agent.availability_changed',
  'queue.saved',
  'skill.saved',
]
const isTold = ({ type }: LoggedEvent) => told.includes(type)

/** That something of the routing has changed, for all who work here; what it is now, showRouting says. */
export const routingTopic: Topic = {
  name: 'routing',
  resets: [],
  async open(_world, actor) {
    if (!worksHere(actor)) throw new Fault('not_allowed')
    return { filter: { types: told }, keys: ['routing'], sees: isTold }
  },
  keysOf: (event) => (isTold(event) ? ['routing'] : []),
  viewerClass: () => 'staff',
  present: async (_world, _actor, events) =>
    events.map((event) => ({
      position: placeText(event),
      at: event.at.toISOString(),
      type: event.type,
      actor: null,
      subject: event.subjects[0] ?? '',
      data: {},
    })),
}
