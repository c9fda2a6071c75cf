import { useTranslation } from 'react-i18next'
import { assignTicket } from '#contracts/tickets.ts'
import { call } from '../../../kit/api.ts'
import { ConfirmDialog } from '../../../kit/confirm-dialog.tsx'
import type { Problem } from '../../../kit/problem.ts'
import { useOpenThread } from '../thread/open-thread.ts'

/** He has as much as he may have at a time: it can be said that he shall have this one all the same. */
export function OverDialog({ full, agentId, onClose }: OverDialogProps) {
  const { t } = useTranslation('desk-routing')
  const { ticket, keep } = useOpenThread()
  const give = async () => {
    const body = { processorId: agentId, evenIfFull: true, version: ticket.version }
    keep({ ticket: await call(assignTicket, { params: { id: ticket.id }, body }) })
  }
  return (
    <ConfirmDialog isOpen title={t('over.title')} verb={t('over.verb')} onConfirm={give} onClose={onClose}>
      <p>
        {full.message} {t('over.says')}
      </p>
    </ConfirmDialog>
  )
}

type OverDialogProps = { full: Problem; agentId: string; onClose: () => void }
