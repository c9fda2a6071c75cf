import { useTranslation } from 'react-i18next'
import { useTimes } from '../../../kit/times.ts'
import classes from './lines.module.css'

export function DayLine({ at }: { at: string }) {
  const { day } = useTimes()
  return (
    <li className={classes.day}>
      <time dateTime={at}>{day(at)}</time>
    </li>
  )
}

/** The border between what was read and what is new. */
export function NewLine() {
  const { t } = useTranslation('desk-thread')
  return (
    <li className={classes.new} data-new>
      <span>{t('new')}</span>
    </li>
  )
}
