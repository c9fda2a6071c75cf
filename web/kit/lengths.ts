const minute = 60_000
const steps = [
  { unit: 'day', size: 24 * 60 * minute },
  { unit: 'hour', size: 60 * minute },
  { unit: 'minute', size: minute },
] as const

/** "41 min", "3 hrs", "12 days", where there is little room "41m": whole units of the largest that fits. */
export function lengthOf(
  milliseconds: number,
  locale: string,
  unitDisplay: 'short' | 'narrow' = 'short',
): string {
  const { unit, size } = steps.find((step) => milliseconds >= step.size) ?? steps[2]
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay }).format(
    Math.floor(milliseconds / size),
  )
}

/** "3 h 30 min": to the minute, without days, because a day of work is no day. */
export function lengthInMinutes(seconds: number, locale: string): string {
  const minutes = Math.floor(seconds / 60)
  const say = (value: number, unit: string) =>
    new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' }).format(value)
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  if (hours === 0) return say(rest, 'minute')
  return rest === 0 ? say(hours, 'hour') : `${say(hours, 'hour')} ${say(rest, 'minute')}`
}
