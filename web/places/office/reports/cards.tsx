import { useTranslation } from 'react-i18next'
import type { FigureKey, Report } from '#contracts/reports.ts'
import { BehindLink } from './behind-link.tsx'
import type { Behind } from './behind-link.tsx'
import classes from './reports.module.css'
import { useSayValue } from './say-value.ts'

/** Each figure with that of the period before; its name shows it in the chart, its number opens what it counts. */
export function Cards({ report, figures, chosen, behind, onChoose }: Props) {
  const { t } = useTranslation('reports')
  const say = useSayValue()
  return (
    <ul className={classes.cards}>
      {figures.map((figure) => (
        <li key={figure} className={classes.card} data-chosen={figure === chosen}>
          {onChoose ? (
            <button
              type="button"
              className={classes.name}
              aria-pressed={figure === chosen}
              onClick={() => onChoose(figure)}
            >
              {t(`figures.${figure}.name`)}
            </button>
          ) : (
            <span className={classes.name}>{t(`figures.${figure}.name`)}</span>
          )}
          <BehindLink
            figure={figure}
            value={report.total[figure]}
            behind={behind}
            className={classes.value}
          />
          {report.before && (
            <span className={classes.before}>
              {t('before', { value: say(figure, report.before.total[figure]) })}
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}

type Props = {
  report: Report
  figures: readonly FigureKey[]
  chosen?: FigureKey
  behind: Behind
  onChoose?: (figure: FigureKey) => void
}
