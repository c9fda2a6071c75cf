import { Button } from '@mantine/core'
import { IconAlertCircle, IconClock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { LinkedText } from '../../../kit/linked-text.tsx'
import { Moment } from '../../../kit/moment.tsx'
import { useProblemWords } from '../../../kit/problem-words.ts'
import { keepDraft } from '../../desk/composer/drafts.ts'
import { useOpenThread } from '../../desk/thread/open-thread.ts'
import { deliver, discard, useOutbox } from '../../desk/thread/outbox.ts'
import type { Outgoing } from '../../desk/thread/outbox.ts'
import classes from './talk.module.css'

/** Own words that are not stored yet stand there at once. */
export function StillSending({ ticketId }: { ticketId: string }) {
  const { t } = useTranslation('portal-ticket')
  const { thread } = useOpenThread()
  const stored = new Set(thread.messages.map(({ id }) => id))
  return useOutbox()
    .filter((one) => one.ticketId === ticketId && !stored.has(one.id))
    .map((one) => (
      <li key={one.id} className={classes.said} data-own data-waiting>
        <article className={classes.body} aria-label={t('thread.from', { name: t('thread.you') })}>
          <header className={classes.who}>
            <Moment at={one.at} />
          </header>
          <div className={classes.bubble}>
            <LinkedText>{one.text}</LinkedText>
          </div>
          {one.problem === undefined ? (
            <p className={classes.seen}>
              <IconClock size={13} aria-hidden /> {t('thread.sending')}
            </p>
          ) : (
            <NotSent outgoing={one} />
          )}
        </article>
      </li>
    ))
}

function NotSent({ outgoing }: { outgoing: Outgoing }) {
  const { t } = useTranslation('portal-ticket')
  const { t: common } = useTranslation()
  const { title, remedy } = useProblemWords()(outgoing.problem)
  const edit = () => {
    keepDraft(outgoing.ticketId, 'reply', outgoing.text)
    discard(outgoing.id)
  }
  return (
    <div className={classes.notSent} role="alert">
      <IconAlertCircle size={15} aria-hidden />
      <span>
        {t('thread.notSent')} {title} {remedy}
      </span>
      <Button size="compact-sm" variant="default" onClick={() => deliver(outgoing.id)}>
        {common('tryAgain')}
      </Button>
      <Button size="compact-sm" variant="default" onClick={edit}>
        {t('thread.edit')}
      </Button>
    </div>
  )
}
