import type { Generated } from 'kysely'
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
}
