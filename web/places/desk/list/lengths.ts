const minute = 60_000
const steps = [
  { unit: 'day', size: 24 * 60 * minute },
  { unit: 'hour', size: 60 * minute },
  { unit: 'minute', size: minute },
] as const

/** "41 min", "3 hrs", "12 days": whole units of the largest that fits. */
export function lengthOf(milliseconds: number, locale: string): string {
  const { unit, size } = steps.find((step) => milliseconds >= step.size) ?? steps[2]
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' }).format(
    Math.floor(milliseconds / size),
  )
}
