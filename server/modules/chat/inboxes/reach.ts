import { sql } from 'kysely'
import type { Reach } from '#contracts/chat.ts'
import { openNow } from '#contracts/working-time/working-time.ts'
import type { World } from '#kit/world.ts'
import type { HoursRow } from '#modules/hours'

type Row = Pick<HoursRow, 'time_zone' | 'periods' | 'holidays'> & { is_there: boolean }

/** Whether somebody of a queue answers now: by its working hours, and by who is available. Nothing but this is told. */
export async function reachOf({ db, now }: Pick<World, 'db' | 'now'>, queueId: string): Promise<Reach> {
  const { rows } = await sql<Row>`
    select h.time_zone, h.periods, h.holidays, exists (select from queue_members m join availability a
        on a.user_id = m.user_id and a.state = 'available' where m.queue_id = q.id) as is_there
    from queues q join working_hours h on h.id = q.hours_id or (q.hours_id is null and h.is_default)
    where q.id = ${queueId}`.execute(db)
  const row = rows[0]
  if (!row) return { state: 'closed', opensAt: null }
  const { time_zone: timeZone, periods, holidays } = row
  const { isOpen, until } = openNow({ timeZone, periods, holidays }, now())
  if (!isOpen) return { state: 'closed', opensAt: until?.toISOString() ?? null }
  return { state: row.is_there ? 'open' : 'nobody', opensAt: null }
}
