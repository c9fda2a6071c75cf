import { useTranslation } from 'react-i18next'
import type { Reach } from '#contracts/chat.ts'
import { useTimes } from '../../../kit/times.ts'
import classes from './chat.module.css'

/** Whether somebody answers now. */
export function Reached({ reach }: { reach: Reach }) {
  const { t } = useTranslation('chat')
  const { moment } = useTimes()
  const says =
    reach.state === 'closed' && reach.opensAt !== null
      ? t('reach.until', { time: moment(reach.opensAt) })
      : t(`reach.${reach.state}`)
  return (
    <span className={classes.reach} data-state={reach.state}>
      {says}
    </span>
  )
}
