import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Chat } from '#contracts/chat-shapes.ts'
import { inboxQuery } from './chat-query.ts'
import classes from './chat.module.css'

/** His place, and how long it may take: a number only where one is known. */
export function WaitingRoom({ place, wasAnswered }: { place: Chat['place']; wasAnswered: boolean }) {
  const { t } = useTranslation('chat')
  const { data: inbox } = useQuery(inboxQuery)
  const isNobodyHere = inbox !== undefined && inbox.reach.state !== 'open'
  const ahead = place?.ahead ?? 0
  const minutes = place?.minutes ?? null
  return (
    <output className={classes.waiting}>
      <b>
        {wasAnswered
          ? t('waiting.goesOn')
          : ahead === 0
            ? t('waiting.next')
            : t('waiting.ahead', { count: ahead })}
      </b>
      {isNobodyHere ? (
        <span>{t('waiting.nobody')}</span>
      ) : (
        <span>{minutes === null ? t('waiting.unknown') : t('waiting.minutes', { count: minutes })}</span>
      )}
    </output>
  )
}
