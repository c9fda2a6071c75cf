import { useTranslation } from 'react-i18next'
import type { Status } from '#contracts/tickets.ts'
import classes from './status-badge.module.css'

/** `note` continues the word: "In customer action · closes in 5 days"; `says` stands in its place. */
export function StatusBadge({ status, note, says }: { status: Status; note?: string; says?: string }) {
  const { t } = useTranslation()
  return (
    <span className={classes.badge} data-status={status}>
      {says ?? t(`status.${status}`)}
      {note && ` · ${note}`}
    </span>
  )
}
