import type { Selectable } from 'kysely'
import type { Hours } from '#contracts/hours.ts'
import type { Tables } from '#server/tables.ts'

export type HoursRow = Selectable<Tables['working_hours']>

export const presentHours = (row: HoursRow): Hours => ({
  id: row.id,
  name: row.name,
  timeZone: row.time_zone,
  periods: row.periods,
  holidays: row.holidays,
  isDefault: row.is_default,
  version: row.version,
  archived: row.archived_at !== null,
})
