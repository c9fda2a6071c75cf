import { useTranslation } from 'react-i18next'
import { useNow } from '../../../kit/clock.ts'
import { exactTime } from '../../../kit/moments.ts'
import { RelativeTime } from '../../../kit/relative-time.tsx'
import { lengthOf } from '../../../kit/lengths.ts'
import { useReader } from '../../../kit/reader.ts'
import classes from './row.module.css'

/** How long the customer has waited since his last word; when he does not wait, when anything last happened. */
export function WaitingTime({ since, activeAt }: { since: string | null; activeAt: string }) {
  const { t } = useTranslation('desk-list')
  const { t: common } = useTranslation()
  const reader = useReader()
  const now = useNow()
  if (since === null) return <RelativeTime at={activeAt} />
  const passed = now - Date.parse(since)
  return (
    <time
      dateTime={since}
      className={classes.waiting}
      title={t('waitsSince', { at: exactTime(new Date(since), reader) })}
    >
      <span className="unseen">{t('waits')} </span>
      {passed < 60_000 ? common('justNow') : lengthOf(passed, reader.locale)}
    </time>
  )
}
