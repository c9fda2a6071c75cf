import { useTranslation } from 'react-i18next'
import type { FigureKey } from '#contracts/reports.ts'
import classes from './reports.module.css'

export function HowCounted({ figures }: { figures: readonly FigureKey[] }) {
  const { t } = useTranslation('reports')
  return (
    <details className={classes.panel}>
      <summary>{t('how')}</summary>
      <p>{t('howSays')}</p>
      <dl className={classes.how}>
        {figures.map((key) => (
          <div key={key}>
            <dt>{t(`figures.${key}.name`)}</dt>
            <dd>{t(`figures.${key}.how`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
