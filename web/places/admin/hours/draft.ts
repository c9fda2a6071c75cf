import type { Hours } from '#contracts/hours.ts'
import { DAY_MINUTES, overlapping, type Period, type WeekHours } from '#contracts/working-time/week.ts'
import { newId } from '../../../kit/id.ts'
import { isSaid } from '../parts/localized.ts'

/** A period as it stands in two inputs of time; an end that is not later is one of the next day. */
export type DraftPeriod = { uid: string; day: number; from: string; to: string }
export type DraftHoliday = { uid: string; date: string; name: string }
export type Draft = Pick<Hours, 'name' | 'timeZone'> & { periods: DraftPeriod[]; holidays: DraftHoliday[] }

export const weekDays = [1, 2, 3, 4, 5, 6, 7] as const

export const draftOf = ({ name, timeZone, periods, holidays }: Hours): Draft => ({
  name,
  timeZone,
  periods: periods.map(({ day, from, to }) => ({
    uid: `${day} ${from}`,
    day,
    from: clockOf(from),
    to: clockOf(to),
  })),
  holidays: holidays.map((one) => ({ ...one, uid: one.date })),
})

/** What is saved and what the picture shows: whole periods and holidays, in order. */
export function hoursFrom({ name, timeZone, periods, holidays }: Draft) {
  const whole = periods.flatMap(periodFrom).toSorted((a, b) => a.day - b.day || a.from - b.from)
  const named = holidays
    .filter(({ date, name: words }) => date !== '' && words.trim() !== '')
    .map(({ date, name: words }) => ({ date, name: words.trim() }))
    .toSorted((a, b) => a.date.localeCompare(b.date))
  return { name, timeZone, periods: whole, holidays: named }
}

export const newPeriod = (day: number, from = '09:00', to = '17:00'): DraftPeriod => ({
  uid: newId(),
  day,
  from,
  to,
})
export const newHoliday = (): DraftHoliday => ({ uid: newId(), date: '', name: '' })

export function faultOf(draft: Draft): 'periods' | 'overlap' | 'holidays' | 'name' | null {
  const { periods } = hoursFrom(draft)
  if (!isSaid(draft.name)) return 'name'
  if (periods.length === 0 || periods.length < draft.periods.length) return 'periods'
  if (overlapping(periods)) return 'overlap'
  const dates = draft.holidays.map(({ date }) => date)
  const isWhole = draft.holidays.every(({ date, name }) => date !== '' && name.trim() !== '')
  return isWhole && new Set(dates).size === dates.length ? null : 'holidays'
}

export const endsNextDay = ({ from, to }: DraftPeriod): boolean => from !== '' && to !== '' && to <= from

function periodFrom({ day, from, to }: DraftPeriod): Period[] {
  const [start, end] = [minutesOf(from), minutesOf(to)]
  if (start === null || end === null) return []
  return [{ day, from: start, to: end <= start ? end + DAY_MINUTES : end }]
}

export function minutesOf(clock: string): number | null {
  const [, hours, minutes] = /^(\d{2}):(\d{2})/.exec(clock) ?? []
  return hours === undefined ? null : Number(hours) * 60 + Number(minutes)
}

export const clockOf = (minutes: number): string => {
  const two = (value: number) => String(value).padStart(2, '0')
  const shown = minutes % DAY_MINUTES
  return `${two(Math.floor(shown / 60))}:${two(shown % 60)}`
}

/** What a picture of the week draws on each day: also the end of the night before. */
export const blocksOf = (
  { periods }: Pick<WeekHours, 'periods'>,
  day: number,
): { from: number; to: number }[] =>
  periods.flatMap(({ day: begun, from, to }) => {
    const isBefore = begun === (day === 1 ? 7 : day - 1)
    if (begun === day) return [{ from, to: Math.min(to, DAY_MINUTES) }]
    return isBefore && to > DAY_MINUTES ? [{ from: 0, to: to - DAY_MINUTES }] : []
  })
