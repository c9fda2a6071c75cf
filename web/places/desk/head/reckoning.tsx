import { useTranslation } from 'react-i18next'
import type { Reckoning as Counted, Segment } from '#contracts/targets.ts'
import { statuses } from '#contracts/tickets.ts'
import { lengthInMinutes } from '../../../kit/lengths.ts'
import { useReader } from '../../../kit/reader.ts'
import { useTimes } from '../../../kit/times.ts'
import classes from './reckoning.module.css'

/** One promise: its stretches with their lengths, and how they sum up. */
export function Reckoning({ reckoning, zone, now }: { reckoning: Counted; zone: string; now: string }) {
  const { t } = useTranslation('reckoning')
  const { locale } = useReader()
  const { momentIn } = useTimes()
  const moment = (at: string) => momentIn(at, zone)
  const { target, minutes, metAt, dueAt, workedSeconds, segments } = reckoning
  const length = (seconds: number) => lengthInMinutes(seconds, locale)
  const promised = minutes === null ? null : length(minutes * 60)
  const end = metAt ?? now
  const state = metAt ? 'met' : dueAt === null ? 'still' : dueAt <= now ? 'over' : 'due'
  const isLate = dueAt !== null && dueAt < end
  return (
    <section className={classes.one} aria-labelledby={`reckoning-${target}`}>
      <h3 id={`reckoning-${target}`} className={classes.head}>
        {t(`target.${target}`)}
      </h3>
      <p className={classes.state} data-over={isLate || undefined}>
        {promised === null
          ? t('notPromised')
          : t(isLate && metAt ? 'state.metLate' : `state.${state}`, {
              promised,
              at: moment(metAt ?? dueAt ?? now),
              due: dueAt === null ? '' : moment(dueAt),
            })}
      </p>
      <div className={classes.scroll}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('from')}</th>
              <th scope="col">{t('to')}</th>
              <th scope="col">{t('what')}</th>
              <th scope="col">{t('counts')}</th>
            </tr>
          </thead>
          <tbody>
            {segments.map((segment) => (
              <tr key={segment.from} data-is={segment.is}>
                <td>{moment(segment.from)}</td>
                <td>{moment(segment.to)}</td>
                <td>
                  <Why segment={segment} />
                </td>
                <td className={classes.length}>
                  {segment.is === 'worked' ? length(secondsOf(segment)) : '–'}
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={3}>
                {t('sum')}
              </th>
              <td className={classes.length}>{length(workedSeconds)}</td>
            </tr>
          </tfoot>
        </table>
      </div>
    </section>
  )
}

const secondsOf = ({ from, to }: Segment) => (Date.parse(to) - Date.parse(from)) / 1000

function Why({ segment: { is, status, holiday } }: { segment: Segment }) {
  const { t } = useTranslation('reckoning')
  const { t: common } = useTranslation()
  const known = statuses.find((one) => one === status)
  if (is === 'worked') return t('is.worked')
  if (is === 'still') return t('is.still', { status: known ? common(`status.${known}`) : '' })
  return holiday === null ? t('is.outside') : t('is.holiday', { name: holiday })
}
