import { IconAlertCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Action } from '#contracts/actions.ts'
import type { MacroPreview } from '#contracts/macros.ts'
import { useFaultWords } from '../../../kit/fault-words.ts'
import { useActionWords } from '../../kept/actions/use-action-words.ts'
import classes from './macros.module.css'

/** Which action does not go on this ticket, and why. */
export function Refused({ actions, refused: { at, code } }: RefusedProps) {
  const { t } = useTranslation('macros')
  const words = useActionWords()
  const faultWords = useFaultWords()
  const action = actions[at]
  return (
    <div className={classes.refused}>
      <IconAlertCircle size={16} aria-hidden />
      <div>
        <b>{t('refused', { action: action ? words(action) : at + 1 })}</b>
        <p>{faultWords(code)}</p>
        <p>{t('refusedSays')}</p>
      </div>
    </div>
  )
}

type RefusedProps = { actions: readonly Action[]; refused: NonNullable<MacroPreview['refused']> }
