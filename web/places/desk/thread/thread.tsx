import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Signal } from '#contracts/live.ts'
import { useKeys } from '../../../kit/use-keys.ts'
import { Composer } from '../composer/composer.tsx'
import type { ComposerHandle } from '../composer/composer.tsx'
import { Head } from '../head/head.tsx'
import { ChatBar } from '../chats/chat-bar.tsx'
import { ask, useOnAsked } from '../suggestions/asked.ts'
import { DropZone } from './drop-zone.tsx'
import { Messages } from './messages.tsx'
import { useOpenThread } from './open-thread.ts'
import { TicketReturns } from '../returns/ticket-returns.tsx'
import { Pointers } from './pointers.tsx'
import { RatingBar } from './rating-bar.tsx'
import { TakeBar } from './take-bar.tsx'
import classes from './thread.module.css'
import { useTellPresence } from './use-presence.ts'
import { topicOf } from './use-thread.ts'

/** One ticket: its head, what was said and done, and the place to answer. */
export function Thread({ others }: { others: readonly Signal[] }) {
  const { t } = useTranslation('desk-thread')
  const { thread, ticket } = useOpenThread()
  const composer = useRef<ComposerHandle>(null)
  const [answered, setAnswered] = useState(0)
  const canWrite = ticket.abilities.reply || ticket.abilities.note
  useTellPresence(topicOf(thread))
  useOnAsked((asked) => {
    // Its column may come into sight just now.
    if (asked === 'reply') requestAnimationFrame(() => composer.current?.write('reply'))
  })
  useKeys(t('keys.thread'), [
    { key: 'r', says: t('keys.reply'), run: () => composer.current?.write('reply') },
    { key: 'n', says: t('keys.note'), run: () => composer.current?.write('note') },
    { key: 'd', says: t('keys.draft'), run: () => ask('draft') },
    { key: 'i', says: t('keys.summary'), run: () => ask('summary') },
  ])

  return (
    <DropZone isOpen={canWrite} onDrop={(files) => composer.current?.attach(files)}>
      <div className={classes.thread}>
        <Head others={others} />
        <TakeBar />
        <Pointers />
        <TicketReturns />
        <ChatBar others={others} />
        <RatingBar />
        <Messages others={others} answered={answered} />
        {canWrite && <Composer ref={composer} onPosted={() => setAnswered(answered + 1)} />}
      </div>
    </DropZone>
  )
}
