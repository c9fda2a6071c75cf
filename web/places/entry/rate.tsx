import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { openRatingLink, rateByLink } from '#contracts/satisfaction.ts'
import type { LinkedRating } from '#contracts/satisfaction.ts'
import { ask } from '../../kit/api.ts'
import { Loading } from '../../kit/loading.tsx'
import { PageTitle } from '../../kit/page-title.tsx'
import { RatingForm } from '../../kit/rating/rating-form.tsx'
import { Stars } from '../../kit/rating/stars.tsx'
import classes from './entry-form.module.css'
import { linkSecret } from './link-secret.ts'

/** `/rate#secret.4`: the star of the mail is chosen already; only the button changes anything. */
export function Rate() {
  const { t } = useTranslation('rating')
  const [secret] = useState(linkSecret)
  const [token = '', star] = secret.split('.')
  const { data, error } = useQuery({
    queryKey: ['rating-link', token],
    queryFn: () => ask(openRatingLink, { body: { token } }),
    retry: false,
    gcTime: 0,
  })
  if (data) return <Asked linked={data} token={token} star={Number(star) || null} />
  if (!error) return <Loading />
  return (
    <>
      <PageTitle size="large">{t('link.failed')}</PageTitle>
      <p className={classes.says}>{t('link.failedSays')}</p>
    </>
  )
}

type Props = { linked: LinkedRating; token: string; star: number | null }

function Asked({ linked, token, star }: Props) {
  const { t } = useTranslation('rating', { lng: linked.locale })
  const [given, setGiven] = useState<LinkedRating | null>(null)
  const { number, title, question, mayRate, isOpenAgain } = linked
  if (given) {
    return (
      <div lang={linked.locale}>
        <PageTitle key="thanks" size="large">
          {t('thanks')}
        </PageTitle>
        <p className={classes.says}>
          <Stars given={given.stars ?? 0} size={22} />
        </p>
        <output className={classes.says}>{t('link.given')}</output>
      </div>
    )
  }
  return (
    <div lang={linked.locale}>
      <PageTitle size="large">{question}</PageTitle>
      <p className={classes.says}>
        #{number} {title}
      </p>
      {mayRate ? (
        <RatingForm
          question={question}
          language={linked.locale}
          start={{ stars: star ?? linked.stars, words: linked.words }}
          onSend={async (verdict) => setGiven(await ask(rateByLink, { body: { token, ...verdict } }))}
        />
      ) : (
        <p>{t(isOpenAgain ? 'link.openAgain' : 'link.over')}</p>
      )}
    </div>
  )
}
