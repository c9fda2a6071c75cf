import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { mergeTicket, unmergeTicket } from '#contracts/ticket-joins.ts'
import { call } from '../../../kit/api.ts'
import { ConfirmDialog } from '../../../kit/confirm-dialog.tsx'
import { say } from '../../../kit/toast.ts'
import { useOpenThread } from '../thread/open-thread.ts'
import { TicketChoice } from './ticket-choice.tsx'
import { useCommands } from './use-commands.ts'

/** Merges the open ticket into another one of the same person; the toast takes it back. */
export function MergeDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('desk-thread')
  const { ticket, keep } = useOpenThread()
  const { run } = useCommands()
  const [intoId, setIntoId] = useState<string>()
  const params = { id: ticket.id }

  async function merge() {
    if (!intoId) throw new Error('nothing is chosen')
    keep({ ticket: await call(mergeTicket, { params, body: { intoId } }) })
    const undo = () => void run(() => call(unmergeTicket, { params, body: {} }))
    say(t('merge.done'), { action: { label: t('undo'), run: undo } })
  }

  return (
    <ConfirmDialog
      isOpen
      title={t('merge.ask', { number: ticket.number })}
      verb={t('merge.confirm')}
      isReady={intoId !== undefined}
      onConfirm={merge}
      onClose={onClose}
    >
      <TicketChoice of={ticket.contact.id} chosen={intoId} onChoose={setIntoId} />
    </ConfirmDialog>
  )
}
