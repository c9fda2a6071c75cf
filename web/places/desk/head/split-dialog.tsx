import { TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { splitTicket, undoSplit } from '#contracts/ticket-joins.ts'
import { TITLE_LIMIT } from '#contracts/tickets.ts'
import type { Message } from '#contracts/tickets.ts'
import { call } from '../../../kit/api.ts'
import { ConfirmDialog } from '../../../kit/confirm-dialog.tsx'
import { newId } from '../../../kit/id.ts'
import { say } from '../../../kit/toast.ts'
import { useOpenThread } from '../thread/open-thread.ts'
import { useCommands } from './use-commands.ts'
import { sameList } from '../thread/same-list.ts'

/** Makes one message a ticket of its own and opens it; the toast takes it back. */
export function SplitDialog({ message, onClose }: { message: Message; onClose: () => void }) {
  const { t } = useTranslation('desk-thread')
  const { ticket } = useOpenThread()
  const { run } = useCommands()
  const navigate = useNavigate()
  const [title, setTitle] = useState(() => firstLine(message.text) || ticket.title)
  const [id] = useState(() => newId())

  async function split() {
    const body = { id, messageId: message.id, title: title.trim() }
    const made = await call(splitTicket, { params: { id: ticket.id }, body })
    const open = (number: string) =>
      void navigate({ to: '/desk/t/$number', params: { number }, search: sameList })
    const undo = () =>
      void run(() => call(undoSplit, { params: { id: made.id }, body: {} })).then(
        (undone) => undone && open(ticket.number),
      )
    say(t('split.done', { number: made.number }), { action: { label: t('undo'), run: undo } })
    open(made.number)
  }

  return (
    <ConfirmDialog
      isOpen
      title={t('split.ask')}
      verb={t('split.confirm')}
      isReady={title.trim() !== ''}
      onConfirm={split}
      onClose={onClose}
    >
      <TextInput
        data-autofocus
        label={t('facts.title')}
        value={title}
        maxLength={TITLE_LIMIT}
        onChange={({ currentTarget }) => setTitle(currentTarget.value)}
      />
    </ConfirmDialog>
  )
}

const firstLine = (text: string) => (text.split('\n', 1)[0] ?? '').slice(0, TITLE_LIMIT).trim()
