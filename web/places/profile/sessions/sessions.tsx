import { Button } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { endOtherSessions } from '#contracts/profile.ts'
import { call } from '../../../kit/api.ts'
import { ConfirmDialog } from '../../../kit/confirm-dialog.tsx'
import { FailureState } from '../../../kit/failure-state.tsx'
import { Skeleton } from '../../../kit/skeletons.tsx'
import { say } from '../../../kit/toast.ts'
import classes from '../profile.module.css'
import { Section } from '../section.tsx'
import { SessionLine } from './session-line.tsx'
import { sessionsQuery } from './sessions-query.ts'

/** Where one is signed in. */
export function Sessions() {
  const { t } = useTranslation('profile')
  const client = useQueryClient()
  const { data, error, refetch } = useQuery(sessionsQuery)
  const [isAsking, setAsking] = useState(false)
  const others = data?.items.filter(({ current }) => !current) ?? []
  async function endOthers() {
    const { ended } = await call(endOtherSessions)
    await client.invalidateQueries({ queryKey: sessionsQuery.queryKey })
    say(t('sessions.ended', { count: ended }))
  }
  return (
    <Section id="sessions" title={t('sessions.title')} says={t('sessions.says')}>
      {!data && error && <FailureState error={error} onTryAgain={() => void refetch()} />}
      {!data && !error && <Skeleton shape="rows" times={2} />}
      <ul className={classes.lines}>
        {data?.items.map((session) => (
          <SessionLine key={session.id} session={session} />
        ))}
      </ul>
      {others.length > 0 && (
        <div>
          <Button variant="default" onClick={() => setAsking(true)}>
            {t('sessions.endOthers')}
          </Button>
        </div>
      )}
      <ConfirmDialog
        isOpen={isAsking}
        title={t('sessions.endOthers')}
        verb={t('sessions.endOthers')}
        isGrave
        onConfirm={endOthers}
        onClose={() => setAsking(false)}
      >
        {t('sessions.endOthersSays')}
      </ConfirmDialog>
    </Section>
  )
}
