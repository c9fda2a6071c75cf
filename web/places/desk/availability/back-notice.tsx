import { Button } from '@mantine/core'
import { IconPlugConnectedX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useIsLive } from '../../../kit/live.ts'
import { isConcerned } from './availability.tsx'
import { availabilityQuery, useSwitchAvailability } from './availability-query.ts'
import classes from './availability.module.css'

/** He was made away because his page gave no sign of life; it is back, and he may not have noticed. */
export function BackNotice() {
  const { t } = useTranslation('desk')
  const { data } = useQuery({ ...availabilityQuery, enabled: false })
  const isLive = useIsLive()
  const change = useSwitchAvailability()
  const isLost = data?.reason === 'lost_connection' && isConcerned(data)
  return (
    <output className={classes.place}>
      {isLost && isLive && (
        <div className={classes.notice}>
          <IconPlugConnectedX size={18} aria-hidden />
          <p>{t('availability.lost')}</p>
          <Button size="compact-md" loading={change.isPending} onClick={() => change.mutate(null)}>
            {t('availability.again')}
          </Button>
        </div>
      )}
    </output>
  )
}
