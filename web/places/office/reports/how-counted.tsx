import { useTranslation } from 'react-i18next'
import { figureKeys } from '#contracts/reports.ts'
import classes from './reports.module.css'

export function HowCounted() {
  const { t } = useTranslation('reports')
  return (
    <details className={classes.panel}>
      <summary>{t('how')}</summary>
      <p>{t('howSays')}</p>
      <dl className={classes.how}>
        {figureKeys.map((key) => (
          <div key={key}>
            <dt>{t(`figures.${key}.name`)}</dt>
            <dd>{t(`figures.${key}.how`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
