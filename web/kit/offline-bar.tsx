import { IconCloudOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useOnline } from './online.ts'
import classes from './offline-bar.module.css'

export function OfflineBar() {
  const { t } = useTranslation()
  const online = useOnline()
  return (
    <output className={classes.place}>
      {!online && (
        <p className={classes.bar}>
          <IconCloudOff size={16} aria-hidden />
          {t('offlineBar')}
        </p>
      )}
    </output>
  )
}
