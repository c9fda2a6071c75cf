import { useReader } from '../../../kit/reader.ts'

/** Monday to Sunday in the reader's language; 5 January 1970 was a Monday. */
export function useWeekDays(weekday: 'long' | 'short'): string[] {
  const { locale } = useReader()
  const format = new Intl.DateTimeFormat(locale, { weekday, timeZone: 'UTC' })
  return Array.from({ length: 7 }, (_, at) => format.format(Date.UTC(1970, 0, 5 + at)))
}
