import { useTranslation } from 'react-i18next'
import type { Report } from '#contracts/reports.ts'
import { useReader } from '../../../kit/reader.ts'
import classes from './reports.module.css'

/** Which days were counted, in which time zone, and how far. */
export function ZoneLine({ report: { start, end, timeZone, countedUpTo } }: { report: Report }) {
  const { t } = useTranslation('reports')
  const { locale } = useReader()
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone })
  const lastDay = new Date(Date.parse(end) - 1)
  return (
    <p className={classes.zone}>
      {t('counted', { from: day.format(new Date(start)), to: day.format(lastDay), zone: timeZone })}{' '}
      {countedUpTo && t('behind', { at: new Date(countedUpTo).toLocaleString(locale, { timeZone }) })}
    </p>
  )
}
