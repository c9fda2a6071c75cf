import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Message } from '#contracts/tickets.ts'
import { Avatar } from '../../../kit/avatar.tsx'
import { LinkedText } from '../../../kit/linked-text.tsx'
import { useLook } from '../../../kit/look.ts'
import { Moment } from '../../../kit/moment.tsx'
import { Attachment } from '../../desk/thread/attachment.tsx'
import type { Reach } from '../../desk/thread/reach-of.ts'
import classes from './talk.module.css'
import { useGuideName } from './use-guide-name.ts'

/** One message, or one file. */
export const Said = memo(function Said({ message, isOwn, reach }: SaidProps) {
  const { t } = useTranslation('portal-ticket')
  const { name: house } = useLook()
  const { id, side, author, text, file, at } = message
  const guide = useGuideName(side === 'system')
  const name = isOwn ? t('thread.you') : (author?.name ?? (side === 'system' ? guide : house))
  return (
    <li className={classes.said} data-own={isOwn || undefined} id={`m-${id}`}>
      {!isOwn && <Avatar name={name} of={author?.id ?? name} size={32} />}
      <article className={classes.body} aria-label={t('thread.from', { name })}>
        <header className={classes.who}>
          {!isOwn && <b>{name}</b>} <Moment at={at} />
        </header>
        <div className={classes.bubble} data-file={(file && !text) || undefined}>
          {text && <LinkedText>{text}</LinkedText>}
          {file && <Attachment file={file} />}
        </div>
        {isOwn && <output className={classes.seen}>{reach && t(`thread.${reach}`)}</output>}
      </article>
    </li>
  )
})

type SaidProps = { message: Message; isOwn: boolean; reach: Reach | undefined }
