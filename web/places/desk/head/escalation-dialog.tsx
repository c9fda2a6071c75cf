import { useTranslation } from 'react-i18next'
import { deescalateTicket, escalateTicket } from '#contracts/escalation.ts'
import { call } from '../../../kit/api.ts'
import { ReasonDialog } from '../../../kit/reason-dialog.tsx'
import { useOpenThread } from '../thread/open-thread.ts'

/** Escalates the open ticket, or takes that back; the reason becomes a note. */
export function EscalationDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('desk-thread')
  const { ticket, keep } = useOpenThread()
  const isBack = ticket.abilities.deescalate
  const words = isBack ? 'deescalate' : 'escalate'
  return (
    <ReasonDialog
      title={t(`${words}.ask`, { number: ticket.number })}
      says={t(`${words}.says`)}
      label={t('reason')}
      verb={t(`${words}.confirm`)}
      onGiven={async (body) => {
        const endpoint = isBack ? deescalateTicket : escalateTicket
        keep({ ticket: await call(endpoint, { params: { id: ticket.id }, body }) })
      }}
      onClose={onClose}
    />
  )
}
