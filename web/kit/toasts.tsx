import { Button, CloseButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { dismiss, useToasts } from './toast.ts'
import classes from './toasts.module.css'

/** Stands once at the root; `say` of toast.ts puts words into it. */
export function Toasts() {
  const { t } = useTranslation()
  return (
    <div className={classes.place} aria-live="polite">
      {useToasts().map(({ id, text, tone, action }) => (
        <div key={id} className={classes.toast} data-tone={tone}>
          <span>{text}</span>
          {action && (
            <Button
              variant="subtle"
              onClick={() => {
                action.run()
                dismiss(id)
              }}
            >
              {action.label}
            </Button>
          )}
          <CloseButton size="sm" aria-label={t('close')} onClick={() => dismiss(id)} />
        </div>
      ))}
    </div>
  )
}
