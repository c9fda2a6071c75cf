import { useTranslation } from 'react-i18next'
import { Moment } from '../../../kit/moment.tsx'
import { Stars } from '../../../kit/rating/stars.tsx'
import { useRatings } from '../../../kit/rating/use-ratings.ts'
import classes from './bar.module.css'
import { useOpenThread } from './open-thread.ts'

/** What the customer thinks of it, the latest first; fetched only where the history tells of a rating. */
export function RatingBar() {
  const { thread } = useOpenThread()
  const isRated = thread.history.some(({ type }) => type === 'ticket.rated')
  return isRated ? <Rated /> : null
}

function Rated() {
  const { t } = useTranslation('rating')
  const { thread } = useOpenThread()
  const { ratings } = useRatings(thread)
  const [latest] = ratings?.ratings ?? []
  if (!latest) return null
  return (
    <section className={classes.bar} data-tone="plain" aria-label={t('title')}>
      <Stars given={latest.stars} />
      <p>{latest.words || t('noWords')}</p>
      <Moment at={latest.changedAt ?? latest.givenAt} withDay />
    </section>
  )
}
