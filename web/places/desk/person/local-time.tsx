import { useTranslation } from 'react-i18next'
import { useNow } from '../../../kit/clock.ts'
import { useReader } from '../../../kit/reader.ts'
import { useTimes } from '../../../kit/times.ts'
import classes from './person.module.css'

/** "Sofia, 16:18 there · speaks Bulgarian": whether one may call now, and in which language. */
export function LocalTime({ place, timeZone, locale }: LocalTimeProps) {
  const { t } = useTranslation('desk-thread')
  const { clockIn } = useTimes()
  const { locale: reading } = useReader()
  const time = t('person.there', { time: clockIn(useNow(), timeZone) })
  const language = new Intl.DisplayNames(reading, { type: 'language' }).of(locale) ?? locale
  return (
    <p className={classes.about}>
      <span title={timeZone}>{place ? `${place}, ${time}` : time}</span> · {t('person.speaks', { language })}
    </p>
  )
}

type LocalTimeProps = { place: string | null; timeZone: string; locale: string }
