import { useTranslation } from 'react-i18next'
import { figures } from '#contracts/reports.ts'
import type { FigureKey } from '#contracts/reports.ts'
import { useReader } from '../../../kit/reader.ts'

const MINUTE = 60
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** A value as the reader says it: numbers in his way, times in the two largest parts. */
export function useSayValue() {
  const { locale } = useReader()
  const { t } = useTranslation('reports')
  const number = (value: number, digits = 0) =>
    new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(
      value,
    )
  const part = (value: number, unit: string) =>
    new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' }).format(value)

  function time(seconds: number): string {
    if (seconds < MINUTE) return part(Math.round(seconds), 'second')
    if (seconds < HOUR) return part(Math.round(seconds / MINUTE), 'minute')
    const [large, small, size, unit, below] =
      seconds < 2 * DAY
        ? ([HOUR, MINUTE, 60, 'hour', 'minute'] as const)
        : ([DAY, HOUR, 24, 'day', 'hour'] as const)
    const all = Math.round(seconds / small)
    const rest = all % size
    const whole = part(Math.floor(all / size), unit)
    return rest === 0 || large * 10 < seconds ? whole : `${whole} ${part(rest, below)}`
  }

  return (figure: FigureKey, value: number | null | undefined): string => {
    if (value === null || value === undefined) return t('nothing')
    const unit = figures[figure]
    // Work is reckoned in hours, however many they are.
    if (figure === 'available' && value >= HOUR) return part(Math.round(value / HOUR), 'hour')
    if (unit === 'seconds') return time(value)
    return unit === 'count' ? number(value) : number(value, unit === 'stars' ? 2 : 1)
  }
}
