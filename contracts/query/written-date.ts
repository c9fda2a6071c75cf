const length = /^(\d{1,4})([hdw])$/
const calendar = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/

/** The canonical writing of a date in a query, or nothing if it is none. */
export function dateWritten(text: string): string | undefined {
  if (text === 'today' || text === 'yesterday') return text
  const [, count, unit] = length.exec(text) ?? []
  if (count) return Number(count) > 0 ? `${Number(count)}${unit}` : undefined
  return isCalendarDate(text) ? text : undefined
}

export const isLength = (date: string) => length.test(date)

const hour = 3_600_000
const hours: Record<string, number> = { h: 1, d: 24, w: 168 }

/** Milliseconds of `12h`, `7d`, `2w`; a day is 24 hours here. */
export function lengthOf(date: string) {
  const [, count, unit = ''] = length.exec(date) ?? []
  return Number(count) * (hours[unit] ?? Number.NaN) * hour
}

/** Year, month and day of a calendar date; what was left out is undefined. */
export function calendarOf(date: string) {
  const [year, month, day] = (calendar.exec(date) ?? []).slice(1).map((part) => part && Number(part))
  return { year: Number(year), month: month || undefined, day: day || undefined }
}

function isCalendarDate(text: string) {
  if (!calendar.test(text)) return false
  const [year = 0, month = 1, day = 1] = text.split('-').map(Number)
  const date = new Date(Date.UTC(year, month - 1, day))
  return year >= 1900 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}
