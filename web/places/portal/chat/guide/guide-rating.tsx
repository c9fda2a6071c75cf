import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { rateChat } from '#contracts/chat.ts'
import type { Chat } from '#contracts/chat-shapes.ts'
import { call } from '../../../../kit/api.ts'
import { RatingForm } from '../../../../kit/rating/rating-form.tsx'
import classes from '../../../../kit/rating/rating.module.css'
import { Stars } from '../../../../kit/rating/stars.tsx'
import { chatQuery } from '../chat-query.ts'

/** How it went with the guide alone: nobody's work is rated by it. */
export function GuideRating({ chat: { id, rating, abilities } }: { chat: Chat }) {
  const { t } = useTranslation(['portal-guide', 'rating'])
  const client = useQueryClient()
  if (rating)
    return (
      <section className={classes.card} aria-label={t('rating:yours')}>
        <div className={classes.given}>
          <strong>{t('rating:thanks')}</strong>
          <Stars given={rating.stars} size={18} />
        </div>
        {rating.words && <p className={classes.words}>{rating.words}</p>}
      </section>
    )
  if (!abilities.rate) return null
  return (
    <section className={classes.card} aria-labelledby="rate-guide">
      <h2 id="rate-guide">{t('rate')}</h2>
      <RatingForm
        question={t('rate')}
        start={{ stars: null, words: '' }}
        onSend={async (body) => {
          const chat = await call(rateChat, { params: { id }, body })
          client.setQueryData(chatQuery(id).queryKey, (old) => old && { ...old, chat })
        }}
      />
    </section>
  )
}
