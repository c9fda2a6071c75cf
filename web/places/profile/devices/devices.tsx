import { useTranslation } from 'react-i18next'
import { FailureState } from '../../../kit/failure-state.tsx'
import { Skeleton } from '../../../kit/skeletons.tsx'
import choices from '../choices/choices.module.css'
import classes from '../profile.module.css'
import { AddThisDevice } from './add-this-device.tsx'
import { DeviceLine } from './device-line.tsx'
import { useLiveDevices } from './devices-query.ts'

/** Browsers and phones that are told while nobody looks. */
export function Devices() {
  const { t } = useTranslation('choices')
  const { data, error, refetch, refresh } = useLiveDevices()
  return (
    <div className={choices.part}>
      <h3>{t('push')}</h3>
      <p className={choices.says}>{t('devices.says')}</p>
      {!data && error && <FailureState error={error} onTryAgain={() => void refetch()} />}
      {!data && !error && <Skeleton shape="rows" times={1} />}
      {data && (
        <>
          <ul className={classes.lines}>
            {data.items.map((device) => (
              <DeviceLine key={device.id} device={device} onChange={refresh} />
            ))}
          </ul>
          {!data.items.some(({ isThis }) => isThis) && (
            <AddThisDevice publicKey={data.publicKey} onAdd={refresh} />
          )}
        </>
      )}
    </div>
  )
}
