import { Button } from '@mantine/core'
import { IconAlertCircle, IconClock, IconLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Avatar } from '../../../kit/avatar.tsx'
import { LinkedText } from '../../../kit/linked-text.tsx'
import { Moment } from '../../../kit/moment.tsx'
import { useProblemWords } from '../../../kit/problem-words.ts'
import { useMe } from '../../../kit/session.ts'
import { keepDraft } from '../composer/drafts.ts'
import classes from './message.module.css'
import { useOpenThread } from './open-thread.ts'
import { deliver, discard, goesByItself, useOutbox } from './outbox.ts'
import type { Outgoing } from './outbox.ts'

/** Own messages that are not stored yet stand there at once. */
export function Outgoings({ ticketId }: { ticketId: string }) {
  const { thread } = useOpenThread()
  const stored = new Set(thread.messages.map(({ id }) => id))
  return useOutbox()
    .filter((one) => one.ticketId === ticketId && !stored.has(one.id))
    .map((one) => <OutgoingMessage key={one.id} outgoing={one} />)
}

function OutgoingMessage({ outgoing }: { outgoing: Outgoing }) {
  const { t } = useTranslation('desk-thread')
  const person = useMe()
  const name = person?.name ?? ''
  return (
    <li
      className={`${classes.message} ${classes.waiting}`}
      data-side="agent"
      data-note={outgoing.isNote || undefined}
    >
      <Avatar name={name} of={person?.id ?? name} size={26} />
      <article className={classes.body} aria-label={t(outgoing.isNote ? 'noteBy' : 'messageBy', { name })}>
        <header className={classes.head}>
          <b className={classes.name}>{name}</b>
          {outgoing.isNote && (
            <span className={classes.noteMark}>
              <IconLock size={12} aria-hidden />
              {t('noteMark')}
            </span>
          )}
          <span className={classes.when}>
            <Moment at={outgoing.at} />
          </span>
        </header>
        <div className={classes.bubble}>
          <LinkedText>{outgoing.text}</LinkedText>
        </div>
        <State outgoing={outgoing} />
      </article>
    </li>
  )
}

function State({ outgoing }: { outgoing: Outgoing }) {
  const { t } = useTranslation('desk-thread')
  if (!goesByItself(outgoing)) return <Failed outgoing={outgoing} />
  return (
    <div className={classes.state}>
      <IconClock size={13} aria-hidden />
      <span>{t(outgoing.problem === undefined ? 'sending' : 'waits')}</span>
      {outgoing.problem !== undefined && <Again id={outgoing.id} />}
    </div>
  )
}

function Again({ id }: { id: string }) {
  const { t } = useTranslation('desk-thread')
  return (
    <Button size="compact-xs" variant="default" onClick={() => deliver(id)}>
      {t('sendAgain')}
    </Button>
  )
}

function Failed({ outgoing }: { outgoing: Outgoing }) {
  const { t } = useTranslation('desk-thread')
  const { title, remedy } = useProblemWords()(outgoing.problem)
  const edit = () => {
    keepDraft(outgoing.ticketId, outgoing.isNote ? 'note' : 'reply', outgoing.text)
    discard(outgoing.id)
  }
  return (
    <div className={classes.state} data-failed role="alert">
      <IconAlertCircle size={14} aria-hidden />
      <span>
        {t('notSent')} {title} {remedy}
      </span>
      <Again id={outgoing.id} />
      <Button size="compact-xs" variant="default" onClick={edit}>
        {t('editAgain')}
      </Button>
    </div>
  )
}
