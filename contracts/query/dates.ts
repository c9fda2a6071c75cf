import type { DateField } from './fields.ts'
import type { Comparison, Span } from './terms.ts'
import { calendarOf, isLength, lengthOf } from './written-date.ts'
import { day, dayAt, startOfDay } from './zone.ts'

/** The viewer's present: an instant and an IANA time zone. */
export type Clock = { now: Date; zone: string }

/** Half open: `from` belongs to it, `to` does not; null is an open end. */
export type Interval = { from: Date | null; to: Date | null }

type Period = { from: number; to: number }

/** The instants that a written date means to this viewer. */
export function intervalOf(field: DateField, span: Span<string>, clock: Clock): Interval {
  // What is due lies ahead, everything else behind.
  const way = field === 'due' ? 1 : -1
  if (span.op === '..') return rangeOf(periodOf(span.from, clock, way), periodOf(span.to, clock, way))
  const { from, to } = periodOf(span.value, clock, way)
  if (!isLength(span.value)) return compared(span.op, from, to)
  // Who asks for what is due in two hours wants what is overdue, too.
  if (field === 'due') return compared(span.op === '=' ? '<=' : span.op, from, to)
  // Something written in this very moment, or by a clock slightly ahead, belongs to "the last 7 days".
  if (span.op === '=') return compared('>=', from, to)
  return compared(field === 'waiting' ? turned[span.op] : span.op, from, to)
}

// Waiting longer than two days is waiting since an earlier moment.
const turned = { '>': '<', '>=': '<=', '<': '>', '<=': '>=', '=': '=' } as const satisfies Record<
  Comparison,
  Comparison
>

function compared(op: Comparison, from: number, to: number): Interval {
  if (op === '=') return interval(from, to)
  if (op === '>=') return interval(from, null)
  if (op === '>') return interval(to, null)
  return op === '<' ? interval(null, from) : interval(null, to)
}

/** Also right when somebody wrote the later end first, as `2d..7d` invites to. */
function rangeOf(first: Period, last: Period) {
  return interval(Math.min(first.from, last.from), Math.max(first.to, last.to))
}

/** Calendar dates are whole days, months or years of the zone; a length back or ahead from now is one moment. */
function periodOf(date: string, { now, zone }: Clock, way: 1 | -1): Period {
  if (isLength(date)) {
    const moment = now.getTime() + way * lengthOf(date)
    return { from: moment, to: moment }
  }
  const [first, next] = daysOf(date, dayAt(now.getTime(), zone))
  return { from: startOfDay(first, zone), to: startOfDay(next, zone) }
}

function daysOf(date: string, today: number): [number, number] {
  if (date === 'today') return [today, today + day]
  if (date === 'yesterday') return [today - day, today]
  const { year, month, day: dayOfMonth } = calendarOf(date)
  if (month === undefined) return [Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1)]
  if (dayOfMonth === undefined) return [Date.UTC(year, month - 1, 1), Date.UTC(year, month, 1)]
  return [Date.UTC(year, month - 1, dayOfMonth), Date.UTC(year, month - 1, dayOfMonth + 1)]
}

const interval = (from: number | null, to: number | null): Interval => ({
  from: from === null ? null : new Date(from),
  to: to === null ? null : new Date(to),
})
