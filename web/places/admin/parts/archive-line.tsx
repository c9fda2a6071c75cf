import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../../kit/confirm-dialog.tsx'
import classes from './parts.module.css'

/** Out of the forms, or back in; tickets keep what they have. */
export function ArchiveLine({ isArchived, name, words, onChange }: ArchiveLineProps) {
  const { t } = useTranslation('admin-kinds')
  const { says, isOut, ask, backAsk } = words ?? t('archive', { returnObjects: true })
  const [isOpen, setOpen] = useState(false)
  return (
    <section className={classes.section}>
      <div className={classes.line}>
        <p>{isArchived ? isOut : says}</p>
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
        {isArchived ? backAsk : ask}
      </ConfirmDialog>
    </section>
  )
}

type ArchiveLineProps = {
  isArchived: boolean
  name: string
  /** What archiving means, where it is not to leave the forms of tickets. */
  words?: { says: string; isOut: string; ask: string; backAsk: string }
  onChange: () => Promise<void>
}
