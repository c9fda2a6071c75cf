import { Button } from '@mantine/core'
import { useState } from 'react'
import { ConfirmDialog } from '../../../kit/confirm-dialog.tsx'
import parts from '../parts/parts.module.css'

/** What may be done with a person: what it is in a line, a button, and the question before it. */
export function AskedChange({ says, verb, ask, isGrave = false, onConfirm }: AskedChangeProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <div className={parts.line}>
      <p>{says}</p>
      <Button
        variant="default"
        {...(isGrave && { color: 'red', variant: 'outline' })}
        onClick={() => setOpen(true)}
      >
        {verb}
      </Button>
      <ConfirmDialog
        isOpen={isOpen}
        title={ask.title}
        verb={verb}
        isGrave={isGrave}
        onConfirm={onConfirm}
        onClose={() => setOpen(false)}
      >
        {ask.says}
      </ConfirmDialog>
    </div>
  )
}

type AskedChangeProps = {
  says: string
  verb: string
  ask: { title: string; says: string }
  isGrave?: boolean
  onConfirm: () => Promise<unknown>
}
