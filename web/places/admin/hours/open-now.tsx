import { useTranslation } from 'react-i18next'
import type { WeekHours } from '#contracts/working-time/week.ts'
import { openNow } from '#contracts/working-time/working-time.ts'
import { useNow } from '../../../kit/clock.ts'
import { useTimes } from '../../../kit/times.ts'
import { Tag } from '../parts/tag.tsx'

/** Whether it is open now, and when that changes, by the clock of its zone. */
export function OpenNow({ hours }: { hours: WeekHours }) {
  const { t } = useTranslation('admin-time')
  const { momentIn } = useTimes()
  const { isOpen, until } = openNow(hours, new Date(useNow()))
  const at = until === null ? '' : momentIn(until.toISOString(), hours.timeZone)
  const state = isOpen ? 'open' : 'closed'
  return (
    <span>
      <Tag tone={isOpen ? 'good' : 'plain'}>{t(`hours.is.${state}`)}</Tag>{' '}
      {until === null ? t(`hours.always.${state}`) : t(`hours.until.${state}`, { at })}
    </span>
  )
}
