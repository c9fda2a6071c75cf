import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './parts.module.css'

/** Somebody saved the same thing while it was being edited here: nothing is lost, one decides. */
export function StaleNotice({ onTheirs, onMine }: { onTheirs: () => void; onMine: () => void }) {
  const { t } = useTranslation('admin-kinds')
  return (
    <div className={classes.notice} role="alert">
      <p>{t('stale.says')}</p>
      <Button variant="default" size="xs" onClick={onTheirs}>
        {t('stale.theirs')}
      </Button>
      <Button variant="default" size="xs" onClick={onMine}>
        {t('stale.mine')}
      </Button>
    </div>
  )
}
