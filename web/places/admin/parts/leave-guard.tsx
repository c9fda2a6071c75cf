import { useBlocker } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../../kit/confirm-dialog.tsx'

/**
 * Asks before what was typed and not saved is left, also by the browser's own buttons. What saves itself is saved
 * first, and nobody is asked where that went well.
 */
export function LeaveGuard({ isDirty, save }: LeaveGuardProps) {
  const { t } = useTranslation('admin')
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: async () => isDirty && !(await save?.()),
    enableBeforeUnload: isDirty,
    withResolver: true,
  })
  return (
    <ConfirmDialog
      isOpen={status === 'blocked'}
      title={t('leave.title')}
      verb={t('leave.verb')}
      isGrave
      onConfirm={() => proceed?.()}
      onClose={() => reset?.()}
    >
      {t('leave.says')}
    </ConfirmDialog>
  )
}

type LeaveGuardProps = { isDirty: boolean; save?: () => Promise<unknown> }
