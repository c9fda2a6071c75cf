import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { linkTicket } from '#contracts/ticket-joins.ts'
import { call } from '../../../kit/api.ts'
import { ConfirmDialog } from '../../../kit/confirm-dialog.tsx'
import { useOpenThread } from '../thread/open-thread.ts'
import { TicketChoice } from './ticket-choice.tsx'

const kinds = ['relates', 'parent', 'child'] as const

export function LinkDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('desk-thread')
  const { ticket, keep } = useOpenThread()
  const [otherId, setOtherId] = useState<string>()
  const [kind, setKind] = useState<(typeof kinds)[number]>('relates')

  async function link() {
    if (!otherId) throw new Error('nothing is chosen')
    keep({ ticket: await call(linkTicket, { params: { id: ticket.id }, body: { otherId, kind } }) })
  }

  return (
    <ConfirmDialog
      isOpen
      title={t('link.ask', { number: ticket.number })}
      verb={t('link.confirm')}
      isReady={otherId !== undefined}
      onConfirm={link}
      onClose={onClose}
    >
      <SegmentedControl
        fullWidth
        mb="md"
        aria-label={t('link.kind')}
        value={kind}
        data={kinds.map((value) => ({ value, label: t(`link.kinds.${value}`) }))}
        onChange={setKind}
      />
      <TicketChoice chosen={otherId} onChoose={setOtherId} />
    </ConfirmDialog>
  )
}
