import { useTranslation } from 'react-i18next'
import { useNow } from '../../../kit/clock.ts'
import { useReader } from '../../../kit/reader.ts'
import { useTimes } from '../../../kit/times.ts'
import classes from './person.module.css'

/** What stands where nobody has said by which clock he lives: then no time is claimed. */
const UNSAID = 'UTC'

/** "Sofia, 16:18 there · speaks Bulgarian": whether one may call now, and in which language. */
export function LocalTime({ place, timeZone, locale }: LocalTimeProps) {
  const { t } = useTranslation('desk-thread')
  const { clockIn } = useTimes()
  const { locale: reading } = useReader()
  const now = useNow()
  const time = timeZone === UNSAID ? '' : t('person.there', { time: clockIn(now, timeZone) })
  const where = [place, time].filter(Boolean).join(', ')
  const language = new Intl.DisplayNames(reading, { type: 'language' }).of(locale) ?? locale
  return (
    <p className={classes.about}>
      {where && (
        <>
          <span title={timeZone}>{where}</span> ·{' '}
        </>
      )}
      {t('person.speaks', { language })}
    </p>
  )
}

type LocalTimeProps = { place: string | null; timeZone: string; locale: string }
