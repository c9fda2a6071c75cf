import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { FigureKey, Report } from '#contracts/reports.ts'
import { useReader } from '../../../kit/reader.ts'
import type { Behind } from './behind-link.tsx'
import { useCountedPlace } from './counted-place.ts'
import classes from './reports.module.css'
import { useSayValue } from './say-value.ts'

/**
 * A bar for each step. The numbers stand in the table below, where the keyboard reaches them too; here a bar
 * tells its own under the pointer and opens what it counts.
 */
export function Chart({ report, figure, step, behindStep }: Props) {
  const { t } = useTranslation('reports')
  const { locale } = useReader()
  const say = useSayValue()
  const navigate = useNavigate()
  const place = useCountedPlace()
  const values = report.steps.map(({ values }) => values[figure] ?? 0)
  const most = Math.max(0, ...values)
  const day = new Intl.DateTimeFormat(locale, {
    timeZone: report.timeZone,
    ...(step === 'month' ? { month: 'short', year: 'numeric' } : { day: 'numeric', month: 'short' }),
  })
  const every = Math.ceil(values.length / 8)
  return (
    <figure className={classes.chart}>
      <figcaption>
        {t(`figures.${figure}.name`)} · {t(`by.${step}`)} · {t('most', { value: say(figure, most) })}
      </figcaption>
      <div className={classes.bars} aria-hidden>
        {report.steps.map(({ start, values: of }, index) => (
          // oxlint-disable-next-line click-events-have-key-events, no-static-element-interactions -- the table has the same as links
          <span
            key={start}
            className={classes.step}
            title={`${day.format(new Date(start))}: ${say(figure, of[figure])}`}
            onClick={() => void navigate({ to: place, search: behindStep(index) })}
          >
            <i style={{ height: `${most > 0 ? ((values[index] ?? 0) / most) * 100 : 0}%` }} />
            {index % every === 0 && (
              <b data-second={(index / every) % 2 === 1 || undefined}>{day.format(new Date(start))}</b>
            )}
          </span>
        ))}
      </div>
    </figure>
  )
}

type Props = {
  report: Report
  figure: FigureKey
  step: 'day' | 'week' | 'month'
  behindStep: (index: number) => Behind
}
