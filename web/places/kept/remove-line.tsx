import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../kit/confirm-dialog.tsx'
import parts from '../admin/parts/parts.module.css'

/** For good, so it is asked for once more. */
export function RemoveLine({ name, asks, onRemove }: RemoveLineProps) {
  const { t } = useTranslation('kept')
  const [isOpen, setOpen] = useState(false)
  return (
    <section className={parts.section}>
      <div className={parts.line}>
        <p>{asks}</p>
        <Button variant="default" color="red" onClick={() => setOpen(true)}>
          {t('remove')}
        </Button>
      </div>
      <ConfirmDialog
        isOpen={isOpen}
        isGrave
        title={t('removeTitle', { name })}
        verb={t('remove')}
        onConfirm={onRemove}
        onClose={() => setOpen(false)}
      >
        {asks}
      </ConfirmDialog>
    </section>
  )
}

type RemoveLineProps = { name: string; asks: string; onRemove: () => Promise<void> }
