import { useTranslation } from 'react-i18next'
import type { Macro } from '#contracts/macros.ts'
import { ConfirmDialog } from '../../../kit/confirm-dialog.tsx'
import { useActionWords } from '../../kept/actions/use-action-words.ts'
import classes from './macros.module.css'

/** What a macro will do on each of many tickets, before it does it. */
export function ManyDialog({ macro, count, onRun, onClose }: ManyDialogProps) {
  const { t } = useTranslation('macros')
  const words = useActionWords()
  return (
    <ConfirmDialog
      isOpen
      title={t('titleMany', { name: macro.name, count })}
      verb={t('runMany', { count })}
      onConfirm={onRun}
      onClose={onClose}
    >
      <ol className={classes.steps}>
        {macro.actions.map((action, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- the actions are in their order and nothing else
          <li key={at}>{words(action)}</li>
        ))}
      </ol>
      <p className={classes.foot}>{t('eachSays')}</p>
    </ConfirmDialog>
  )
}

type ManyDialogProps = { macro: Macro; count: number; onRun: () => Promise<void>; onClose: () => void }
