import type { Generated, GeneratedAlways } from 'kysely'
import type { LadderStep } from '#contracts/ladder.ts'
import type { TargetMinutes } from '#contracts/targets.ts'
import type { Localized } from '#contracts/ticket-types.ts'
import type { Holiday, Period } from '#contracts/working-time/week.ts'
import type { At, Json } from './columns.ts'

export type TimeTables = {
  working_hours: {
    id: string
    name: Json<Localized>
    time_zone: string
    periods: Json<Period[]>
    holidays: Json<Holiday[]>
    is_default: Generated<boolean>
    version: Generated<number>
    archived_at: At | null
  }
  targets: { id: string; type_id: string | null; minutes: Json<TargetMinutes>; version: Generated<number> }
  deadlines: {
    ticket_id: string
    first_reply_due: At | null
    next_reply_due: At | null
    resolution_due: At | null
    next_reply_since: At | null
    first_reply_told: At | null
    next_reply_told: At | null
    resolution_told: At | null
    untold_at: At | null
    due_at: GeneratedAlways<Date | null>
  }
  escalation_ladder: { is_only: Generated<true>; steps: Json<LadderStep[]>; version: Generated<number> }
  escalations: { ticket_id: string; since: At | null; steps_told: Generated<number>; due_at: At | null }
}
