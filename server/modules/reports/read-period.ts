import type { Step } from '#contracts/reports.ts'
import { day, startOfDay } from '#contracts/query/zone.ts'
import { Fault } from '#kit/fault.ts'

/** Half open: the start belongs to it, the end does not. */
export type Span = { start: Date; end: Date }
export type Period = Span & { zone: string; steps: Span[]; before: Span }

const MOST_DAYS = 1100
const FIRST = Date.UTC(2000, 0, 1)
const LAST = Date.UTC(2100, 0, 1)

/** Whole days of a time zone, also where it changes its clocks, parted into days, weeks from Monday, or months. */
export function readPeriod({
  from,
  to,
  zone,
  by,
}: {
  from: string
  to: string
  zone: string
  by: Step
}): Period {
  const [first, last] = [Date.parse(from), Date.parse(to)]
  if (first > last || first < FIRST || last > LAST) {
    throw new Fault('invalid', { field: first > last ? 'to' : 'from', params: { field: 'to' } })
  }
  const days = (last - first) / day + 1
  if (days > MOST_DAYS) throw new Fault('too_broad', { field: 'from' })
  const at = (midnight: number) => new Date(startOfDay(midnight, zone))
  const marks = marksBetween(first, last + day, by).map(at)
  const steps = marks.slice(1).map((end, index) => ({ start: marks[index] ?? end, end }))
  const before = { start: at(first - days * day), end: at(first) }
  return { zone, start: at(first), end: at(last + day), steps, before }
}

/** The midnights at which a step begins, from the first to the end. */
function marksBetween(first: number, end: number, by: Step): number[] {
  const marks = [first]
  for (let next = nextStart(first, by); next < end; next = nextStart(next, by)) marks.push(next)
  return [...marks, end]
}

function nextStart(midnight: number, by: Step): number {
  if (by === 'day') return midnight + day
  const date = new Date(midnight)
  if (by === 'week') return midnight + (7 - ((date.getUTCDay() + 6) % 7)) * day
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1)
}
