import { SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'

export const periods = [7, 30, 90, 366] as const

/** Over how many days back the figures are. */
export function DaysPick({ days, onPick }: { days: number; onPick: (days: number) => void }) {
  const { t } = useTranslation('articles')
  return (
    <SegmentedControl
      aria-label={t('figures.period')}
      value={String(days)}
      data={periods.map((one) => ({ value: String(one), label: t(`figures.days.d${one}`) }))}
      onChange={(value) => onPick(Number(value))}
    />
  )
}
