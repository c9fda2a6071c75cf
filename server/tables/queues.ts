import type { Generated } from 'kysely'
import type { AvailabilityReason, AvailabilityState } from '#contracts/availability.ts'
import type { ChoiceReason, WaitReason } from '#contracts/reasons.ts'
import type { Localized } from '#contracts/ticket-types.ts'
import type { At, AtNow, Json } from './columns.ts'

export type QueuesTables = {
  skills: {
    id: string
    key: string
    name: Json<Localized>
    place: number
    version: Generated<number>
    archived_at: At | null
  }
  user_skills: { user_id: string; skill_id: string }
  queues: {
    id: string
    key: string
    name: Json<Localized>
    place: number
    takes_rest: Generated<boolean>
    capacity: Generated<number>
    is_strict: Generated<boolean>
    is_exclusive: Generated<boolean>
    fallback_id: string | null
    fallback_minutes: Generated<number>
    lead_id: string | null
    lead_minutes: Generated<number>
    hours_id: string | null
    version: Generated<number>
    archived_at: At | null
  }
  queue_types: { queue_id: string; type_id: string }
  queue_components: { queue_id: string; component_id: string }
  queue_members: { queue_id: string; user_id: string }
  queue_skills: { queue_id: string; skill_id: string }
  availability: {
    user_id: string
    state: Generated<AvailabilityState>
    reason: Generated<AvailabilityReason>
    since: AtNow
    free_since: AtNow
    seen_at: AtNow
  }
  assignments: {
    id: Generated<string>
    ticket_id: string
    agent_id: string
    queue_id: string
    slots: string
    is_over: Generated<boolean>
    reason: Json<ChoiceReason> | null
    assigned_at: AtNow
    released_at: At | null
  }
  waits: {
    ticket_id: string
    queue_id: string
    since: AtNow
    reason: Json<WaitReason>
    lead_told_at: At | null
  }
}
