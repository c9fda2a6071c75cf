import { useTranslation } from 'react-i18next'
import { FailureState } from '../../../kit/failure-state.tsx'
import { placesOf, useMe } from '../../../kit/session.ts'
import { Skeleton } from '../../../kit/skeletons.tsx'
import { Devices } from '../devices/devices.tsx'
import { Section } from '../section.tsx'
import { ChoiceRow } from './choice-row.tsx'
import { useLiveChoices } from './choices-query.ts'
import classes from './choices.module.css'
import { DigestTime } from './digest-time.tsx'
import { SoundSwitch } from './sound-switch.tsx'
import { useSaveChoice } from './use-save-choice.ts'

/** In which ways a person is told of what. */
export function Choices() {
  const { t } = useTranslation('choices')
  const { t: profile } = useTranslation('profile')
  const { data, error, refetch } = useLiveChoices()
  const save = useSaveChoice()
  const person = useMe()
  const hasDesk = person !== undefined && placesOf[person.role].includes('/desk')
  return (
    <Section id="notifications" title={profile('notifications.title')} says={profile('notifications.says')}>
      {!data && error && <FailureState error={error} onTryAgain={() => void refetch()} />}
      {!data && !error && <Skeleton shape="rows" times={4} />}
      {data && (
        <>
          <div className={classes.heads} aria-hidden>
            <span>{t('bell')}</span>
            <span>{t('mail')}</span>
            <span>{t('push')}</span>
          </div>
          <ul className={classes.rows}>
            {data.items.map((choice) => (
              <ChoiceRow key={choice.kind} choice={choice} onChoose={save} />
            ))}
          </ul>
          <p className={classes.says}>{t('always')}</p>
          <DigestTime digest={data.digest} />
          <Devices />
          {hasDesk && <SoundSwitch />}
        </>
      )}
    </Section>
  )
}
