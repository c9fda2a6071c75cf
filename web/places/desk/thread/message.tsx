import { IconLock } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Message as MessageShown } from '#contracts/tickets.ts'
import { Avatar } from '../../../kit/avatar.tsx'
import { LinkedText } from '../../../kit/linked-text.tsx'
import { Moment } from '../../../kit/moment.tsx'
import { Attachment } from './attachment.tsx'
import { MessageMenu } from './message-menu.tsx'
import { useOpenThread } from './open-thread.ts'
import classes from './message.module.css'
import type { Reach } from './reach-of.ts'
import { useDoer, useGuideName } from './use-doer.ts'

type MessageOf = {
  message: MessageShown
  seenAt: string | undefined
  reach: Exclude<Reach, 'seen'> | undefined
}

/** One message with who, when and what. */
export function Message({ message, seenAt, reach }: MessageOf) {
  const { thread } = useOpenThread()
  const doer = useDoer(message.ruleId)
  const guide = useGuideName(thread.ticket)
  const own = { contact: thread.contact.name, system: guide, agent: doer }[message.side]
  const name = message.author?.name ?? own
  return <Bubble message={message} seenAt={seenAt} reach={reach} name={name} />
}

const Bubble = memo(function Bubble({ message, seenAt, reach, name }: MessageOf & { name: string }) {
  const { t } = useTranslation('desk-thread')
  const { id, side, isNote, author, text, file, at } = message
  return (
    <li className={classes.message} data-side={side} data-note={isNote || undefined} id={`m-${id}`}>
      <Avatar name={name} of={author?.id ?? name} size={26} />
      <article className={classes.body} aria-label={t(isNote ? 'noteBy' : 'messageBy', { name })}>
        <header className={classes.head}>
          <b className={classes.name}>{name}</b>
          {isNote && (
            <span className={classes.noteMark}>
              <IconLock size={12} aria-hidden />
              {t('noteMark')}
            </span>
          )}
          <span className={classes.when}>
            <Moment at={at} />
            {(seenAt ?? reach) && ' · '}
            {/* The same place all the while, so that what has become of it is read out. */}
            {side === 'agent' && !isNote && <output>{seenAt ? t('seen') : reach && t(reach)}</output>}
            {seenAt && (
              <>
                {' '}
                <Moment at={seenAt} />
              </>
            )}
          </span>
          <MessageMenu message={message} />
        </header>
        <div className={classes.bubble} data-picture={(file?.picture && !text) || undefined}>
          {text && <LinkedText>{text}</LinkedText>}
          {file && <Attachment file={file} />}
        </div>
      </article>
    </li>
  )
})
