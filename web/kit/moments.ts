const minute = 60
const hour = 60 * minute

export type Reader = { locale: string; timeZone: string | undefined }

/** "12 min. ago", "yesterday", "28 Oct", "28 Oct 2024": what a person would say, seen from `now`. */
export function relativeTime(at: Date, now: Date, { locale, timeZone }: Reader): string {
  const seconds = Math.round((at.getTime() - now.getTime()) / 1000)
  const distance = Math.abs(seconds)
  const say = (value: number, unit: Intl.RelativeTimeFormatUnit) =>
    new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'short' }).format(value, unit)
  if (distance < 45) return say(0, 'second')
  if (distance < 45 * minute)
    return say(Math.sign(seconds) * Math.max(1, Math.round(distance / minute)), 'minute')
  const days = dayNumber(at, timeZone) - dayNumber(now, timeZone)
  if (distance < 6 * hour || days === 0) return say(Math.round(seconds / hour), 'hour')
  if (Math.abs(days) <= 6) return say(days, 'day')
  const sameYear = yearOf(at, timeZone) === yearOf(now, timeZone)
  return new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    ...(!sameYear && { year: 'numeric' }),
    timeZone,
  }).format(at)
}

export const exactTime = (at: Date, { locale, timeZone }: Reader): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'medium', timeZone }).format(at)

const part = (date: Date, timeZone: string | undefined) =>
  Object.fromEntries(
    new Intl.DateTimeFormat('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit', timeZone })
      .formatToParts(date)
      .map(({ type, value }) => [type, Number(value)]),
  )

function dayNumber(date: Date, timeZone: string | undefined): number {
  const { year = 0, month = 1, day: dayOfMonth = 1 } = part(date, timeZone)
  return Math.round(Date.UTC(year, month - 1, dayOfMonth) / 86_400_000)
}

const yearOf = (date: Date, timeZone: string | undefined) => part(date, timeZone)['year']
