import type { EventType } from '#contracts/events.ts'
import { tellingTopic } from '#kit/telling-topic.ts'

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
  'inbox.saved',
  'chat_language.saved',
  'flow.saved',
  'skill.saved',
  'learning.done',
  'targets.saved',
  'escalation_ladder.saved',
  'product.saved',
  'order.added',
  'order.bound',
  'order_import.moved',
  'settings.changed',
]

/** That something which admins look after has changed; what it is now, the lists say. */
export const adminTopic = tellingTopic({ name: 'admin', told, may: ({ role }) => role === 'admin' })
