import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { guideTalkQuery } from './chats-query.ts'
import classes from './chats.module.css'

/** What the guide asked before, and what was answered: nobody has to ask it again. */
export function GuideTalk({ ticketId }: { ticketId: string }) {
  const { t } = useTranslation('desk-chat')
  const { data } = useQuery(guideTalkQuery(ticketId))
  if (!data?.talk) return null
  const { items, attributes } = data.talk
  const all = [
    ...items.map(({ asked, answered }) => [asked, answered || t('guide.skipped')] as const),
    ...Object.entries(attributes),
  ]
  if (all.length === 0) return null
  return (
    <section className={classes.talk} aria-label={t('guide.asked')}>
      <h4>{t('guide.asked')}</h4>
      <dl className={classes.facts}>
        {all.map(([asked, answered], at) => (
          // oxlint-disable-next-line react/no-array-index-key -- the same question may be asked twice; nothing moves
          <div key={at}>
            <dt>{asked}</dt>
            <dd>{answered}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
