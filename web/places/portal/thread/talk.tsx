import { Fragment, useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Signal } from '#contracts/live.ts'
import { useMe } from '../../../kit/session.ts'
import { useTimes } from '../../../kit/times.ts'
import { DayLine, NewLine } from '../../desk/thread/lines.tsx'
import { NewBelow } from '../../desk/thread/new-below.tsx'
import { useOpenThread } from '../../desk/thread/open-thread.ts'
import { firstUnreadOf, readUpTo, threadItems } from '../../desk/thread/thread-items.ts'
import type { ThreadItem } from '../../desk/thread/thread-items.ts'
import { reachOf } from '../../desk/thread/reach-of.ts'
import { useMarkRead } from '../../desk/thread/use-mark-read.ts'
import { useMarkReceived } from '../../desk/thread/use-mark-received.ts'
import { useScroll } from '../../desk/thread/use-scroll.ts'
import { HappenedLine } from './happened-line.tsx'
import { seenByStaff } from './seen-by-staff.ts'
import { Said } from './said.tsx'
import { StillSending } from './still-sending.tsx'
import classes from './talk.module.css'
import { Typing } from './typing.tsx'

type TalkProps = {
  others: readonly Signal[]
  answered: number
  /** What stands before the first word. */
  opening?: ReactNode
  /** What stands below a message, as a line of the list. */
  below?: (messageId: string) => ReactNode
}

/** What was said and done, as a talk: own words on the right. */
export function Talk({ others, answered, opening, below: belowOf }: TalkProps) {
  const { t } = useTranslation('portal-ticket')
  const { thread } = useOpenThread()
  const readerId = useMe()?.id ?? ''
  const [readBefore] = useState(() => readUpTo(thread, readerId))
  const { day } = useTimes()
  const firstUnread = answered > 0 ? undefined : firstUnreadOf(thread, readBefore, readerId)
  const items = useMemo(() => threadItems(thread, { dayOf: day, firstUnread }), [thread, day, firstUnread])
  const { scroller, isAtEnd, below, toEnd } = useScroll({ count: thread.messages.length, answered })
  useMarkRead(thread, readerId, isAtEnd)
  useMarkReceived(thread, readerId)
  const seen = seenByStaff(thread, readerId)
  const reached = reachOf(thread, {
    isOwn: ({ author }) => author?.id === readerId,
    isOther: ({ person }) => person.id !== readerId,
  })

  const draw = (item: ThreadItem) => {
    if (item.kind === 'day') return <DayLine key={item.key} at={item.at} />
    if (item.kind === 'new') return <NewLine key={item.key} />
    if (item.kind === 'change') return <HappenedLine key={item.key} line={item.line} />
    const { message } = item
    return (
      <Fragment key={item.key}>
        <Said
          message={message}
          isOwn={message.author?.id === readerId || (message.author === null && message.side === 'contact')}
          reach={seen === message.id ? 'seen' : reached?.messageId === message.id ? reached.reach : undefined}
        />
        {belowOf?.(message.id)}
      </Fragment>
    )
  }

  return (
    <div className={classes.frame}>
      {/* oxlint-disable-next-line no-noninteractive-tabindex -- the keyboard must be able to scroll it */}
      <section ref={scroller} className={classes.scroller} tabIndex={0} aria-label={t('thread.talk')}>
        <div className={classes.inner}>
          <div role="log" aria-label={t('thread.talk')}>
            {opening}
            <ol className={classes.list}>
              {items.map(draw)}
              <StillSending ticketId={thread.ticket.id} />
            </ol>
          </div>
          <Typing others={others} />
        </div>
      </section>
      {below > 0 && <NewBelow count={below} onGo={toEnd} />}
    </div>
  )
}
