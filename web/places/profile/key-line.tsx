import { Button } from '@mantine/core'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../kit/confirm-dialog.tsx'
import { RelativeTime } from '../../kit/relative-time.tsx'
import classes from './profile.module.css'

type Times = { createdAt: string; lastUsedAt: string | null; expiresAt?: string | null }

/** A passkey or an API key: its name, its times, and the way to end it. */
export function KeyLine({ icon, name, hint, times, verb, asks, onEnd }: KeyLineProps) {
  const { t } = useTranslation('profile')
  const [isAsking, setAsking] = useState(false)
  return (
    <li className={classes.line}>
      {icon}
      <span className={classes.lineWords}>
        <span>
          <b>{name}</b> {hint && <code className={classes.code}>{hint}</code>}
        </span>
        <span className={classes.lineAbout}>
          {t('keys.made')} <RelativeTime at={times.createdAt} isReachable /> ·{' '}
          {times.lastUsedAt === null ? (
            t('keys.unused')
          ) : (
            <>
              {t('keys.used')} <RelativeTime at={times.lastUsedAt} isReachable />
            </>
          )}
          {times.expiresAt && (
            <>
              {' · '}
              {t('keys.ends')} <Ends at={times.expiresAt} />
            </>
          )}
        </span>
      </span>
      <Button variant="default" aria-label={`${verb}: ${name}`} onClick={() => setAsking(true)}>
        {verb}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        title={`${verb}: ${name}`}
        verb={verb}
        isGrave
        onConfirm={onEnd}
        onClose={() => setAsking(false)}
      >
        {asks}
      </ConfirmDialog>
    </li>
  )
}

function Ends({ at }: { at: string }) {
  const { i18n } = useTranslation()
  const locale = i18n.language === 'en' ? 'en-GB' : i18n.language
  return (
    <time dateTime={at}>{new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(new Date(at))}</time>
  )
}

type KeyLineProps = {
  icon: ReactNode
  name: string
  hint?: string
  times: Times
  verb: string
  asks: string
  onEnd: () => Promise<void>
}
