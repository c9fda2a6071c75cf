import { day } from '../query/zone.ts'
import { HORIZON, openTimes, type Stretch } from './open-times.ts'
import type { WeekHours } from './week.ts'

/** Seconds of working time between two moments; 0 when the second is not later. */
export function workingSecondsBetween(hours: WeekHours, a: Date, b: Date): number {
  const worked = openBetween(hours, a.getTime(), b.getTime())
  return worked.reduce((sum, { from, to }) => sum + (to - from), 0) / 1000
}

/** The first moment by which so much working time has passed; null when that never comes. */
export function addWorkingSeconds(hours: WeekHours, from: Date, seconds: number): Date | null {
  let left = seconds * 1000
  if (left <= 0) return from
  for (const open of openTimes(hours, from.getTime())) {
    if (open.to - open.from >= left) return new Date(open.from + left)
    left -= open.to - open.from
  }
  return null
}

/** The last moment since which so much working time has passed; null when that never was. */
export function takeWorkingSeconds(hours: WeekHours, to: Date, seconds: number): Date | null {
  let left = seconds * 1000
  if (left <= 0) return to
  let end = to.getTime()
  for (let span = 7 * day; span <= HORIZON; span *= 2) {
    for (const open of openBetween(hours, end - span, end).toReversed()) {
      if (open.to - open.from >= left) return new Date(open.to - left)
      left -= open.to - open.from
    }
    end -= span
  }
  return null
}

/** The open stretches between two instants; those that touch are one. */
export function openBetween(hours: WeekHours, from: number, to: number): Stretch[] {
  const found: Stretch[] = []
  if (to <= from) return found
  for (const open of openTimes(hours, from, to)) {
    if (open.from >= to) break
    const last = found.at(-1)
    if (last?.to === open.from) last.to = Math.min(open.to, to)
    else found.push({ from: open.from, to: Math.min(open.to, to) })
  }
  return found
}

/** Whether it is open at a moment, and when that next changes; null when it never does. */
export function openNow(hours: WeekHours, at: Date): { isOpen: boolean; until: Date | null } {
  const now = at.getTime()
  let end: number | null = null
  for (const { from, to } of openTimes(hours, now)) {
    if (end === null && from > now) return { isOpen: false, until: new Date(from) }
    if (end !== null && from > end) return { isOpen: true, until: new Date(end) }
    end = to
  }
  return { isOpen: end !== null, until: null }
}
