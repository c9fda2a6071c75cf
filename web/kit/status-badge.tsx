import { useTranslation } from 'react-i18next'
import type { Status } from '#contracts/tickets.ts'
import classes from './status-badge.module.css'

/** `note` continues the word: "In customer action · closes in 5 days". */
export function StatusBadge({ status, note }: { status: Status; note?: string }) {
  const { t } = useTranslation()
  return (
    <span className={classes.badge} data-status={status}>
      {t(`status.${status}`)}
      {note && ` · ${note}`}
    </span>
  )
}
