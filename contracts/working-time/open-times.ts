import { day } from '../query/zone.ts'
import { DAY_MINUTES, type Period, type WeekHours } from './week.ts'
import { piecesFrom } from './zone-pieces.ts'

/** Instants in milliseconds; `to` does not belong to it. */
export type Stretch = { from: number; to: number }

const minute = 60_000

/** Ten years: further than this nobody looks. */
export const HORIZON = 3660 * day

/**
 * When it is open from an instant on, in order; where one period ends as the next begins, or at midnight, two may
 * touch. A day is open by the clock on the wall: where the clock
 * is moved, a period is shorter or longer, or comes twice. A holiday closes its calendar day, and the night that
 * would begin on it.
 */
export function* openTimes(hours: WeekHours, from: number, until = from + HORIZON): Generator<Stretch> {
  const { periodsOf, isHoliday } = weekOf(hours)
  for (const piece of piecesFrom(from, hours.timeZone)) {
    if (piece.from >= until) return
    const wall = { from: piece.from + piece.offset, to: piece.to + piece.offset }
    let done = wall.from
    for (let start = Math.floor(wall.from / day) * day - day; start < wall.to; start += day) {
      for (const period of isHoliday(start) ? [] : periodsOf(start)) {
        const end = isHoliday(start + day) ? Math.min(period.to, DAY_MINUTES) : period.to
        const open = Math.max(start + period.from * minute, done)
        const close = Math.min(start + end * minute, wall.to)
        if (open >= close) continue
        yield { from: open - piece.offset, to: close - piece.offset }
        done = close
      }
    }
  }
}

type Week = { periodsOf: (wallDay: number) => readonly Period[]; isHoliday: (wallDay: number) => boolean }
const read = new WeakMap<WeekHours, Week>()

function weekOf(hours: WeekHours): Week {
  const there = read.get(hours)
  if (there) return there
  const days = Array.from({ length: 7 }, (_, at) =>
    hours.periods.filter((period) => period.day === at + 1).toSorted((a, b) => a.from - b.from),
  )
  const free = new Set(hours.holidays.map(({ date }) => Date.parse(`${date}T00:00Z`)))
  const week: Week = {
    // The first day of 1970 was a Thursday.
    periodsOf: (wallDay) => days[(((wallDay / day + 3) % 7) + 7) % 7] ?? [],
    isHoliday: (wallDay) => free.has(wallDay),
  }
  read.set(hours, week)
  return week
}
