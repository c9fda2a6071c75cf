export type DayPart = 'morning' | 'afternoon' | 'evening' | 'night'

/** The part of the day where the reader is. */
export function dayPart(at: Date, timeZone: string | undefined): DayPart {
  const hour = Number(
    new Intl.DateTimeFormat('en', { hour: 'numeric', hourCycle: 'h23', timeZone }).format(at),
  )
  if (hour < 5 || hour >= 23) return 'night'
  if (hour < 12) return 'morning'
  return hour < 18 ? 'afternoon' : 'evening'
}

/** How one is called: the first of his names. */
export const givenName = (name: string): string => name.trim().split(/\s+/)[0] ?? ''
