import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { rateTicket } from '#contracts/satisfaction.ts'
import { call } from '../../../kit/api.ts'
import { RatingForm } from '../../../kit/rating/rating-form.tsx'
import classes from '../../../kit/rating/rating.module.css'
import { Stars } from '../../../kit/rating/stars.tsx'
import { useRatings } from '../../../kit/rating/use-ratings.ts'
import { useOpenThread } from '../../desk/thread/open-thread.ts'

/** Asked when it is done: how it went. What was given can be changed for a while. */
export function RatingCard() {
  const { t } = useTranslation('rating')
  const { thread, ticket } = useOpenThread()
  const { ratings, keep } = useRatings(thread)
  const [isChanging, setChanging] = useState(false)
  if (!ratings) return null
  const { question, current, abilities } = ratings
  if (!current && !abilities.rate) return null
  if (current && !isChanging) {
    return (
      <section className={classes.card} aria-label={t('yours')}>
        <div className={classes.given}>
          <strong>{t('thanks')}</strong>
          <Stars given={current.stars} size={18} />
          {abilities.rate && (
            <Button variant="subtle" size="compact-sm" onClick={() => setChanging(true)}>
              {t('change')}
            </Button>
          )}
        </div>
        {current.words && <p className={classes.words}>{current.words}</p>}
      </section>
    )
  }
  return (
    <section className={classes.card} aria-labelledby="rate">
      <h2 id="rate">{question}</h2>
      <RatingForm
        question={question}
        start={{ stars: current?.stars ?? null, words: current?.words ?? '' }}
        onSend={async (verdict) => {
          keep(await call(rateTicket, { params: { id: ticket.id }, body: verdict }))
          setChanging(false)
        }}
        {...(current && { onCancel: () => setChanging(false) })}
      />
    </section>
  )
}
