import type { EventType } from '#contracts/events.ts'
import { worksHere } from '#kit/actor.ts'
import { tellingTopic } from '#kit/telling-topic.ts'

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

/** That something of the routing has changed, for all who work here; what it is now, showRouting says. */
export const routingTopic = tellingTopic({ name: 'routing', told, may: worksHere })
