import { useTranslation } from 'react-i18next'
import type { HookTried } from '#contracts/try-hook.ts'
import classes from './node.module.css'

/** What the other system said: which way the flow goes by it, how long it took, and what is kept. */
export function HookCame({ came: { outcome, status, text, milliseconds } }: { came: HookTried }) {
  const { t } = useTranslation('admin-flows')
  return (
    <div className={classes.came} data-outcome={outcome}>
      <p>
        <b>{t(`hookTry.${outcome}`)}</b>
      </p>
      {outcome !== 'refused' && (
        <p>
          {status !== null && `${t('hookTry.status', { status })} · `}
          {t('hookTry.took', { count: milliseconds })}
        </p>
      )}
      {text !== '' && <pre>{text}</pre>}
    </div>
  )
}
