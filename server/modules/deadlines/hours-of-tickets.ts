import { sql, type RawBuilder } from 'kysely'
import type { WeekHours } from '#contracts/working-time/week.ts'
import type { Db } from '#kit/database.ts'

/** The working hours by which a ticket `t` is counted: those of its queue, else the default ones. */
export const hoursIdOfTicket: RawBuilder<string> = sql`coalesce((select hours_id from queues where id = t.queue_id),
  (select id from working_hours where is_default))`

export type HoursInUse = WeekHours & { id: string }

/** All by which some ticket may be counted. */
export async function hoursInUse(db: Pick<Db, 'getExecutor'>): Promise<HoursInUse[]> {
  const { rows } = await sql<HoursInUse>`select id, time_zone as "timeZone", periods, holidays
    from working_hours where is_default or id in (select hours_id from queues)`.execute(db)
  return rows
}
