import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { RelativeTime } from '../../../../kit/relative-time.tsx'
import { Stars } from '../../../../kit/rating/stars.tsx'
import parts from '../../parts/parts.module.css'
import { ratingsQuery } from '../flows-query.ts'
import classes from './editor.module.css'

/** What visitors thought of chats that the flow led alone; of what people did, the reports tell. */
export function FlowRatings({ id }: { id: string }) {
  const { t } = useTranslation('admin-flows')
  const items = useQuery(ratingsQuery(id)).data?.items ?? []
  if (items.length === 0) return null
  return (
    <section className={parts.section} aria-labelledby="flow-ratings">
      <h2 id="flow-ratings" className={classes.rated}>
        {t('rated.title')}
      </h2>
      <p className={parts.help}>{t('rated.says')}</p>
      <ul className={classes.ratings}>
        {items.map(({ stars, words, at }) => (
          <li key={at}>
            <Stars given={stars} size={14} /> <RelativeTime at={at} />
            {words !== '' && <p>{words}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}
