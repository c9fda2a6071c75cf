import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useProblemWords } from './problem-words.ts'
import classes from './state.module.css'

/** In the place of what could not be loaded: what happened, what to do, the code, and the way to try again. */
export function FailureState({ error, onTryAgain }: { error: unknown; onTryAgain?: () => void }) {
  const { t } = useTranslation()
  const { title, remedy, code } = useProblemWords()(error)
  return (
    <div className={classes.state} role="alert">
      <p className={classes.title}>{title}</p>
      {remedy && <p className={classes.says}>{remedy}</p>}
      {onTryAgain && <Button onClick={onTryAgain}>{t('tryAgain')}</Button>}
      <p className={classes.code}>{t('code', { code })}</p>
    </div>
  )
}
