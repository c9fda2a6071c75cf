import { Button } from '@mantine/core'
import { IconDeviceDesktop, IconDeviceMobile } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { endSession } from '#contracts/profile.ts'
import type { Session } from '#contracts/profile.ts'
import { call } from '../../../kit/api.ts'
import { useProblemWords } from '../../../kit/problem-words.ts'
import { RelativeTime } from '../../../kit/relative-time.tsx'
import { say } from '../../../kit/toast.ts'
import classes from '../profile.module.css'
import { deviceOf } from './device.ts'
import { sessionsQuery } from './sessions-query.ts'
import { useDeviceName } from './use-device-name.ts'

export function SessionLine({ session }: { session: Session }) {
  const { t } = useTranslation('profile')
  const client = useQueryClient()
  const wordsOf = useProblemWords()
  const [isBusy, setBusy] = useState(false)
  const { id, current, createdAt, lastSeenAt, userAgent, address } = session
  const { isHandheld } = deviceOf(userAgent)
  const Icon = isHandheld ? IconDeviceMobile : IconDeviceDesktop
  const name = useDeviceName(userAgent)
  async function end() {
    setBusy(true)
    try {
      await call(endSession, { params: { id } })
    } catch (error) {
      say(wordsOf(error).title, { tone: 'bad' })
    }
    await client.invalidateQueries({ queryKey: sessionsQuery.queryKey })
    setBusy(false)
  }
  return (
    <li className={classes.line}>
      <Icon size={24} stroke={1.5} aria-hidden />
      <span className={classes.lineWords}>
        <span title={userAgent}>
          <b>{name}</b> {current && <span className={classes.badge}>{t('sessions.this')}</span>}
        </span>
        <span className={classes.lineAbout}>
          {address} · {t('sessions.seen')} <RelativeTime at={lastSeenAt} isReachable /> ·{' '}
          {t('sessions.since')} <RelativeTime at={createdAt} isReachable />
        </span>
      </span>
      {!current && (
        <Button
          variant="default"
          loading={isBusy}
          aria-label={t('sessions.endNamed', { name })}
          onClick={() => void end()}
        >
          {t('sessions.end')}
        </Button>
      )}
    </li>
  )
}
