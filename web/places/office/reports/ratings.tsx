import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { stars } from '#contracts/satisfaction.ts'
import type { Report } from '#contracts/reports.ts'
import { Stars } from '../../../kit/rating/stars.tsx'
import type { Behind } from './behind-link.tsx'
import { useCountedPlace } from './counted-place.ts'
import classes from './reports.module.css'

/** How often each number of stars was given; the words stand behind them. */
export function Ratings({ report, behind }: { report: Report; behind: Behind }) {
  const { t } = useTranslation('reports')
  const place = useCountedPlace()
  const all = report.stars.reduce((sum, count) => sum + count, 0)
  return (
    <section className={classes.panel}>
      <div className={classes.panelHead}>
        <h2>{t('ratings')}</h2>
        {all > 0 && (
          <Link to={place} search={{ ...behind, figure: 'ratings' }}>
            {t('readWords')}
          </Link>
        )}
      </div>
      {all === 0 && <p className={classes.none}>{t('noRatings')}</p>}
      {all > 0 && (
        <div className={classes.stars}>
          {stars.toReversed().map((star) => {
            const count = report.stars[star - 1] ?? 0
            return [
              <Stars key={`${star} stars`} given={star} />,
              <span key={`${star} share`} className={classes.share}>
                <i style={{ width: `${(count / all) * 100}%` }} />
              </span>,
              count === 0 ? (
                <span key={`${star} count`}>0</span>
              ) : (
                <Link
                  key={`${star} count`}
                  to={place}
                  search={{ ...behind, figure: 'ratings', stars: String(star) }}
                >
                  {count}
                </Link>
              ),
            ]
          })}
        </div>
      )}
    </section>
  )
}
