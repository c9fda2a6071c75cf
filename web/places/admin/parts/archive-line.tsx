import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../../kit/confirm-dialog.tsx'
import classes from './parts.module.css'

/** Out of the forms, or back in; tickets keep what they have. */
export function ArchiveLine({ isArchived, name, onChange }: ArchiveLineProps) {
  const { t } = useTranslation('admin-kinds')
  const [isOpen, setOpen] = useState(false)
  return (
    <section className={classes.section}>
      <div className={classes.line}>
        <p>{t(isArchived ? 'archive.isOut' : 'archive.says')}</p>
        <Button variant="default" onClick={() => setOpen(true)}>
          {t(isArchived ? 'archive.back' : 'archive.verb')}
        </Button>
      </div>
      <ConfirmDialog
        isOpen={isOpen}
        title={t(isArchived ? 'archive.backTitle' : 'archive.title', { name })}
        verb={t(isArchived ? 'archive.back' : 'archive.verb')}
        onConfirm={onChange}
        onClose={() => setOpen(false)}
      >
        {t(isArchived ? 'archive.backAsk' : 'archive.ask')}
      </ConfirmDialog>
    </section>
  )
}

type ArchiveLineProps = { isArchived: boolean; name: string; onChange: () => Promise<void> }
