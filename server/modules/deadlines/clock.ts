import type { WeekHours } from '#contracts/working-time/week.ts'
import {
  addWorkingSeconds,
  openBetween,
  workingSecondsBetween,
} from '#contracts/working-time/working-time.ts'

/** While the clock stands still, in milliseconds; null: it still does. */
export type Stand = { from: number; to: number | null; status: string }
/** What a ticket went through: the hours that count for it, and when its clock stood still, in order. */
export type Course = { hours: WeekHours; stands: readonly Stand[] }

export type Stretch = { from: number; to: number; is: 'worked' | 'still' | 'outside'; status: string | null }

/** In these it is the customer's turn, or the work is done. */
const standing: ReadonlySet<string> = new Set(['in_customer_action', 'resolved', 'closed'])
export const standsIn = (status: string): boolean => standing.has(status)

export function standsFrom(changes: readonly { at: number; to: string }[]): Stand[] {
  const stands: Stand[] = []
  for (const { at, to } of changes) {
    const last = stands.at(-1)
    if (last?.to === null) last.to = at
    if (standsIn(to)) stands.push({ from: at, to: null, status: to })
  }
  return stands
}

/** The moment by which so much has been worked since; null when the clock stands still before. */
export function runsOut({ hours, stands }: Course, since: number, seconds: number): Date | null {
  let left = seconds
  for (const { from, to, status } of partsOf(stands, since)) {
    if (status !== null) continue
    const end = addWorkingSeconds(hours, new Date(from), left)
    if (end === null) return null
    if (to === null || end.getTime() <= to) return end
    left -= workingSecondsBetween(hours, new Date(from), new Date(to))
  }
  return null
}

/** Everything between two moments: worked, standing still, or outside the hours; in order, without gaps. */
export function stretchesOf({ hours, stands }: Course, since: number, until: number): Stretch[] {
  return partsOf(stands, since).flatMap(({ from, to, status }): Stretch[] => {
    const end = Math.min(to ?? until, until)
    if (end <= from) return []
    return status === null ? workedIn(hours, from, end) : [{ from, to: end, is: 'still', status }]
  })
}

type Part = { from: number; to: number | null; status: string | null }

/** Running and standing in turn; the last one has no end. Without a status the clock runs. */
function partsOf(stands: readonly Stand[], since: number): Part[] {
  const parts: Part[] = []
  let from: number | null = since
  for (const stand of stands) {
    if (from === null || (stand.to !== null && stand.to <= from)) continue
    if (stand.from > from) parts.push({ from, to: stand.from, status: null })
    parts.push({ from: Math.max(stand.from, from), to: stand.to, status: stand.status })
    from = stand.to
  }
  if (from !== null) parts.push({ from, to: null, status: null })
  return parts
}

function workedIn(hours: WeekHours, from: number, to: number): Stretch[] {
  const stretches: Stretch[] = []
  let done = from
  const outside = (end: number) => {
    if (end > done) stretches.push({ from: done, to: end, is: 'outside', status: null })
  }
  for (const open of openBetween(hours, from, to)) {
    outside(open.from)
    stretches.push({ ...open, is: 'worked', status: null })
    done = open.to
  }
  outside(to)
  return stretches
}
