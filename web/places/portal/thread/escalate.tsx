import { Button } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { escalateTicket } from '#contracts/escalation.ts'
import { call } from '../../../kit/api.ts'
import { useOpenThread } from '../../desk/thread/open-thread.ts'

const ReasonDialog = lazy(() =>
  import('../../../kit/reason-dialog.tsx').then(({ ReasonDialog }) => ({ default: ReasonDialog })),
)

/** What is urgent and goes on too slowly: its customer may say so, and why. */
export function Escalate() {
  const { t } = useTranslation('portal-ticket')
  const { ticket, keep } = useOpenThread()
  const [isAsking, setAsking] = useState(false)
  if (!ticket.abilities.escalate) return null
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t('escalate.verb')}
      </Button>
      <Suspense>
        {isAsking && (
          <ReasonDialog
            title={t('escalate.ask')}
            says={t('escalate.says')}
            label={t('escalate.reason')}
            verb={t('escalate.confirm')}
            onGiven={async (body) =>
              keep({ ticket: await call(escalateTicket, { params: { id: ticket.id }, body }) })
            }
            onClose={() => setAsking(false)}
          />
        )}
      </Suspense>
    </>
  )
}
