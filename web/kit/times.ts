import { useReader } from './reader.ts'

const made = new Map<string, Intl.DateTimeFormat>()

/** Making a formatter costs more than a hundred uses of it. */
function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`
  const known = made.get(key) ?? new Intl.DateTimeFormat(locale, options)
  made.set(key, known)
  return known
}

/** Times of a thread in the reader's language and zone. */
export function useTimes() {
  const { locale, timeZone } = useReader()
  const zone = timeZone === undefined ? {} : { timeZone }
  return {
    /** "14:06" */
    clock: (at: string) => formatter(locale, { timeStyle: 'short', ...zone }).format(new Date(at)),
    /** "Friday 7 November 2026"; equal for equal days. */
    day: (at: string) => formatter(locale, { dateStyle: 'full', ...zone }).format(new Date(at)),
    /** "7 Nov 2026, 14:06" */
    moment: (at: string) =>
      formatter(locale, { dateStyle: 'medium', timeStyle: 'short', ...zone }).format(new Date(at)),
    /** "Fri 7 Nov, 14:06" by the clock of another zone. */
    momentIn: (at: string, timeZone: string) =>
      formatter(locale, {
        weekday: 'short',
        day: 'numeric',
        month: 'short',
        hour: '2-digit',
        minute: '2-digit',
        timeZone,
      }).format(new Date(at)),
    /** "16:18" where somebody else lives. */
    clockIn: (at: number, timeZone: string) =>
      formatter(locale, { timeStyle: 'short', timeZone }).format(new Date(at)),
  }
}
