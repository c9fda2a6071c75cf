import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { FigureKey, Report } from '#contracts/reports.ts'
import { useReader } from '../../../kit/reader.ts'
import classes from './reports.module.css'
import { useSayValue } from './say-value.ts'

const HEIGHT = 200
const WIDTH = 960

/**
 * A bar for each step. The numbers stand in the table below, where the keyboard reaches them too; here a bar
 * tells its own under the pointer and opens what it counts.
 */
export function Chart({ report, figure, step, open }: Props) {
  const { t } = useTranslation('reports')
  const { locale } = useReader()
  const say = useSayValue()
  const navigate = useNavigate()
  const values = report.steps.map(({ values }) => values[figure] ?? 0)
  const most = Math.max(1e-9, ...values)
  const width = WIDTH / Math.max(1, values.length)
  const day = new Intl.DateTimeFormat(locale, {
    timeZone: report.timeZone,
    ...(step === 'month' ? { month: 'short', year: 'numeric' } : { day: 'numeric', month: 'short' }),
  })
  const every = Math.ceil(values.length / 8)
  const name = t(`figures.${figure}.name`)
  return (
    <figure className={classes.chart}>
      <figcaption>
        {name} · {t(`by.${step}`)} · {t('most', { value: say(figure, most < 1e-6 ? 0 : most) })}
      </figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT + 24}`} aria-hidden>
        <line x1={0} x2={WIDTH} y1={HEIGHT} y2={HEIGHT} className={classes.axis} />
        <line x1={0} x2={WIDTH} y1={HEIGHT / 2} y2={HEIGHT / 2} className={classes.grid} />
        {report.steps.map(({ start, values: of }, index) => {
          const height = ((values[index] ?? 0) / most) * (HEIGHT - 8)
          const at = new Date(start)
          return (
            // oxlint-disable-next-line click-events-have-key-events, no-static-element-interactions -- the table has the same as links
            <g key={start} className={classes.step} onClick={() => void navigate(open(index))}>
              <title>{`${day.format(at)}: ${say(figure, of[figure])}`}</title>
              <rect x={index * width} y={0} width={width} height={HEIGHT} className={classes.ground} />
              <rect
                x={index * width + width * 0.12}
                y={HEIGHT - height}
                width={width * 0.76}
                height={height}
                rx={Math.min(3, width / 4)}
                className={classes.bar}
              />
              {index % every === 0 && (
                <text x={index * width} y={HEIGHT + 18} className={classes.tick}>
                  {day.format(at)}
                </text>
              )}
            </g>
          )
        })}
      </svg>
    </figure>
  )
}

type Props = {
  report: Report
  figure: FigureKey
  step: 'day' | 'week' | 'month'
  open: (index: number) => { to: '/office/reports/counted'; search: Record<string, string | undefined> }
}
