import { useReader } from './reader.ts'

/** A day in the reader's language and zone: "7 November 2026". */
export function useDay() {
  const { locale, timeZone } = useReader()
  const format = new Intl.DateTimeFormat(locale, {
    dateStyle: 'long',
    ...(timeZone !== undefined && { timeZone }),
  })
  return (at: string) => format.format(new Date(at))
}
