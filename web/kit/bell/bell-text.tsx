import { useTranslation } from 'react-i18next'
import type { Notification } from '#contracts/notifications.ts'
import { RelativeTime } from '../relative-time.tsx'
import classes from './bell.module.css'

/** The inside of a line: what happened, to which ticket, when. */
export function BellText({ line, says }: { line: Notification; says: string }) {
  const { t } = useTranslation('bell')
  return (
    <>
      <span className={classes.says}>
        {says} {line.readAt === null && <span className="unseen">{t('unread')}</span>}
      </span>
      {line.title && <span className={classes.title}>{line.title}</span>}
      <span className={classes.about}>
        {line.number && <span className="figures">#{line.number} · </span>}
        <RelativeTime at={line.at} />
      </span>
    </>
  )
}
