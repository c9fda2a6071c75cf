import { useState } from 'react'
import type { ReactNode } from 'react'
import { MESSAGE_LIMIT } from '#contracts/tickets.ts'
import { ConfirmDialog } from './confirm-dialog.tsx'
import { CountedTextarea } from './counted-textarea.tsx'
import { newId } from './id.ts'

/** Asks why before it does something. The id is made once, so that sending twice does it once. */
export function ReasonDialog({ title, says, label, verb, onGiven, onClose }: ReasonDialogProps) {
  const [id] = useState(() => newId())
  const [reason, setReason] = useState('')
  const { length } = reason.trim()
  return (
    <ConfirmDialog
      isOpen
      title={title}
      verb={verb}
      isReady={length > 0 && length <= MESSAGE_LIMIT}
      onConfirm={() => onGiven({ id, reason: reason.trim() })}
      onClose={onClose}
    >
      {says}
      <CountedTextarea
        data-autofocus
        required
        mt="sm"
        label={label}
        limit={MESSAGE_LIMIT}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
    </ConfirmDialog>
  )
}

type ReasonDialogProps = {
  title: string
  says?: ReactNode
  label: string
  verb: string
  onGiven: (given: { id: string; reason: string }) => Promise<unknown>
  onClose: () => void
}
