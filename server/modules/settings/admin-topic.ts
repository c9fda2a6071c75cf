import type { EventType } from '#contracts/events.ts'
import { placeText, type LoggedEvent } from '#kit/event-log.ts'
import { Fault } from '#kit/fault.ts'
import type { Topic } from '#kit/live.ts'

const told: readonly EventType[] = [
  'user.signed_up',
  'user.added',
  'user.changed',
  'user.email_changed',
  'user.password_changed',
  'user.invited',
  'user.role_changed',
  'user.deactivated',
  'user.reactivated',
  'user.removed',
  'user.second_factor_changed',
  'ticket_type.saved',
  'component.saved',
  'working_hours.saved',
  'queue.saved',
  'skill.saved',
  'learning.done',
  'targets.saved',
  'escalation_ladder.saved',
  'settings.changed',
]
const isTold = ({ type }: LoggedEvent) => told.includes(type)

/** That something which admins look after has changed; what it is now, the lists say. */
export const adminTopic: Topic = {
  name: 'admin',
  resets: [],
  async open(_world, { role }) {
    if (role !== 'admin') throw new Fault('not_allowed')
    return { filter: { types: told }, keys: ['admin'], sees: isTold }
  },
  keysOf: (event) => (isTold(event) ? ['admin'] : []),
  viewerClass: () => 'admin',
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
