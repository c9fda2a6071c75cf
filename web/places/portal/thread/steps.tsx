import { IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Status } from '#contracts/tickets.ts'
import classes from './steps.module.css'

const ways: Record<Status, readonly Status[]> = {
  new: ['new', 'in_process', 'resolved'],
  in_process: ['new', 'in_process', 'resolved'],
  in_customer_action: ['new', 'in_customer_action', 'resolved'],
  resolved: ['new', 'in_process', 'resolved'],
  closed: ['new', 'in_process', 'closed'],
}
const reached: Record<Status, number> = {
  new: 0,
  in_process: 1,
  in_customer_action: 1,
  resolved: 2,
  closed: 2,
}

/** How far the ticket has come. */
export function Steps({ status }: { status: Status }) {
  const { t } = useTranslation('portal-ticket')
  const { t: portal } = useTranslation('portal')
  const now = reached[status]
  return (
    <ol className={classes.steps} aria-label={t('thread.steps')}>
      {ways[status].map((step, index) => {
        const isDone = index < now || (index === now && now === 2)
        return (
          <li
            key={step}
            data-done={isDone || undefined}
            data-status={step}
            aria-current={index === now ? 'step' : undefined}
          >
            <span className={classes.dot}>{isDone && <IconCheck size={12} stroke={3} aria-hidden />}</span>
            {portal(`status.${step}`)}
          </li>
        )
      })}
    </ol>
  )
}
