import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Avatar } from '../../../../kit/avatar.tsx'
import { useGuideName } from '../../thread/use-guide-name.ts'
import talk from '../../thread/talk.module.css'
import classes from '../chat.module.css'
import { guideQuery } from '../chat-query.ts'

/** What the guide says before there is a chat; afterwards it stands before the first word. */
export function OpeningSaid() {
  const { t } = useTranslation('portal-ticket')
  const { data } = useQuery(guideQuery)
  const said = data?.opening?.said ?? []
  const name = useGuideName(said.length > 0)
  if (said.length === 0) return null
  return (
    <div className={`${talk.said} ${classes.opening}`}>
      <Avatar name={name} of={name} size={32} />
      <article className={talk.body} aria-label={t('thread.from', { name })}>
        <header className={talk.who}>
          <b>{name}</b>
        </header>
        {said.map((text) => (
          <p key={text} className={classes.greeting}>
            {text}
          </p>
        ))}
      </article>
    </div>
  )
}
