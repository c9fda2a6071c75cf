import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './list.module.css'

/** Under a list whose next page did not come; what is there stays. */
export function ListFoot({ onTryAgain }: { onTryAgain: () => void }) {
  const { t } = useTranslation('desk-list')
  const { t: common } = useTranslation()
  return (
    <p className={classes.foot} role="alert">
      {t('noMoreCame')}
      <Button variant="default" size="xs" onClick={onTryAgain}>
        {common('tryAgain')}
      </Button>
    </p>
  )
}
