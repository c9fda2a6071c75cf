import { sql, type RawBuilder, type SqlBool } from 'kysely'
import { isInWorkingTime, lengthMs, type ClockWhen } from '#contracts/rule-when.ts'
import { addWorkingSeconds, takeWorkingSeconds } from '#contracts/working-time/working-time.ts'
import type { Db } from '#kit/database.ts'
import { hoursIdOfTicket, hoursInUse, type HoursInUse } from '#modules/deadlines'

export type Looking = { when: ClockWhen; lookedUntil: Date; now: Date }

/** What a transaction that began just before the last look may have committed after it. */
const OVERLAP_MS = 60_000

type Window = { least: Date; most: Date }
type Moment = RawBuilder<Date>

const within = (moment: Moment, { least, most }: Window) =>
  sql<SqlBool>`${moment} > ${least} and ${moment} <= ${most}`

/** That the time of a moment has come since the last look: by the calendar, or in the hours of its ticket `t`. */
export async function windowFor(
  db: Pick<Db, 'getExecutor'>,
  looking: Looking,
  moment: Moment,
): Promise<RawBuilder<SqlBool>> {
  if (!isInWorkingTime(looking.when)) return within(moment, byCalendar(looking))
  const windows = (await hoursInUse(db)).flatMap((hours) => {
    const window = inHours(looking, hours)
    return window ? [{ hours, window }] : []
  })
  if (windows.length === 0) return sql`false`
  // Whichever hours are meant, no moment lies further out; an index finds those between.
  const all = {
    least: earliest(windows.map(({ window }) => window.least)),
    most: latest(windows.map(({ window }) => window.most)),
  }
  const each = windows.map(({ hours, window }) => {
    const own = sql`${hoursIdOfTicket} = ${hours.id} and ${moment} <= ${window.most}`
    return sql`${own} and (${moment} > ${window.least} or t.queued_at > ${since(looking)})`
  })
  return sql`${within(moment, all)} and (${sql.join(each, sql` or `)})`
}

const since = ({ lookedUntil }: Looking) => new Date(lookedUntil.getTime() - OVERLAP_MS)

/** A promise that has already run out is not before its time any more; everything else lies behind. */
function byCalendar(looking: Looking): Window {
  const { when, lookedUntil, now } = looking
  const length = lengthMs(when)
  if (when.on === 'before_due') return { least: lookedUntil, most: new Date(now.getTime() + length) }
  const last = since(looking).getTime()
  return { least: new Date(last - length), most: new Date(now.getTime() - length) }
}

/**
 * The same in working hours. Null: so much has never been worked. A ticket that has come since the last look into a queue
 * by whose hours the time was over before is looked at then: `t.queued_at` above.
 */
function inHours(looking: Looking, hours: HoursInUse): Window | null {
  const { when, lookedUntil, now } = looking
  const seconds = lengthMs(when) / 1000
  if (when.on === 'before_due') {
    const most = addWorkingSeconds(hours, now, seconds)
    return most && { least: lookedUntil, most }
  }
  const most = takeWorkingSeconds(hours, now, seconds)
  return most && { least: takeWorkingSeconds(hours, since(looking), seconds) ?? new Date(0), most }
}

const earliest = (dates: readonly Date[]) => new Date(Math.min(...dates.map(Number)))
const latest = (dates: readonly Date[]) => new Date(Math.max(...dates.map(Number)))
