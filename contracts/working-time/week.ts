/** A period of the week: day 1 is Monday; minutes of the wall clock, past 1440 into the night after. */
export type Period = { day: number; from: number; to: number }
/** A day of the calendar, `2026-12-24`, on which nothing begins and nothing goes on. */
export type Holiday = { date: string; name: string }

export type WeekHours = {
  timeZone: string
  periods: readonly Period[]
  holidays: readonly Holiday[]
}

export const DAY_MINUTES = 1440
const WEEK_MINUTES = 7 * DAY_MINUTES

/** Two periods that share a minute; a night of Sunday meets the morning of Monday. */
export function overlapping(periods: readonly Period[]): [Period, Period] | null {
  const spans = periods.map((period) => ({ period, ...spanOf(period) })).sort((a, b) => a.from - b.from)
  const [first] = spans
  const again = first ? [{ ...first, from: first.from + WEEK_MINUTES }] : []
  const around = [...spans, ...again]
  for (const [at, next] of around.entries()) {
    const before = around[at - 1]
    if (before && next.from < before.to) return [before.period, next.period]
  }
  return null
}

/** From the beginning of Monday on. */
const spanOf = ({ day, from, to }: Period) => {
  const start = (day - 1) * DAY_MINUTES
  return { from: start + from, to: start + to }
}
