/** Minutes as hours and minutes, "4:00"; empty: nothing is promised. */
export const spanOf = (minutes: number | null): string =>
  minutes === null ? '' : `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`

/** "4" and "4:00" are four hours, "0:30" half of one; undefined: it cannot be read. */
export function minutesIn(span: string): number | null | undefined {
  const text = span.trim()
  if (text === '') return null
  const [, hours, rest = '0'] = /^(\d{1,4})(?::([0-5]\d))?$/.exec(text) ?? []
  const minutes = Number(hours) * 60 + Number(rest)
  return hours === undefined || minutes === 0 ? undefined : minutes
}
