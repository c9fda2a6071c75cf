import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Signal } from '#contracts/live.ts'
import type { ReadMark } from '#contracts/read-marks.ts'
import { isStaff, type Role } from '#contracts/roles.ts'
import type { Message as MessageShown } from '#contracts/tickets.ts'
import { useMe } from '../../../kit/session.ts'
import { useTimes } from '../../../kit/times.ts'
import { ChangeLine } from './change-line.tsx'
import { DayLine, NewLine } from './lines.tsx'
import { Message } from './message.tsx'
import { Typed } from './typed.tsx'
import classes from './messages.module.css'
import { NewBelow } from './new-below.tsx'
import { useOpenThread } from './open-thread.ts'
import { Outgoings } from './outgoings.tsx'
import { reachOf } from './reach-of.ts'
import { firstUnreadOf, readUpTo, seenByContact, threadItems } from './thread-items.ts'
import type { ThreadItem } from './thread-items.ts'
import { useMarkRead } from './use-mark-read.ts'
import { useMarkReceived } from './use-mark-received.ts'
import { useScroll } from './use-scroll.ts'
import { Writing } from './writing.tsx'

const ofDesk = {
  isOwn: ({ side }: MessageShown) => side === 'agent',
  isOther: ({ person }: ReadMark) => !isStaff(person.role as Role),
}

/** What was said and done. `answered` grows with each own message, which always comes into sight. */
export function Messages({ others, answered }: { others: readonly Signal[]; answered: number }) {
  const { t } = useTranslation('desk-thread')
  const { thread } = useOpenThread()
  const readerId = useMe()?.id ?? ''
  const [readBefore] = useState(() => readUpTo(thread, readerId))
  const { day } = useTimes()
  // What was new when one came is no longer news once one has answered it.
  const firstUnread = answered > 0 ? undefined : firstUnreadOf(thread, readBefore, readerId)
  const items = useMemo(() => threadItems(thread, { dayOf: day, firstUnread }), [thread, day, firstUnread])
  const seen = seenByContact(thread)
  const { scroller, isAtEnd, below, toEnd } = useScroll({ count: thread.messages.length, answered })
  useMarkRead(thread, readerId, isAtEnd)
  useMarkReceived(thread, readerId)
  const reached = reachOf(thread, ofDesk)

  const draw = (item: ThreadItem) => {
    if (item.kind === 'day') return <DayLine key={item.key} at={item.at} />
    if (item.kind === 'new') return <NewLine key={item.key} />
    if (item.kind === 'change') return <ChangeLine key={item.key} line={item.line} />
    const seenAt = seen?.messageId === item.key ? seen.at : undefined
    const reach = reached?.messageId === item.key && reached.reach !== 'seen' ? reached.reach : undefined
    return <Message key={item.key} message={item.message} seenAt={seenAt} reach={reach} />
  }

  return (
    <div className={classes.frame}>
      {/* oxlint-disable-next-line no-noninteractive-tabindex -- the keyboard must be able to scroll it */}
      <section ref={scroller} className={classes.scroller} tabIndex={0} aria-label={t('messages')}>
        <div className={classes.inner}>
          <div role="log" aria-label={t('messages')}>
            <ol className={classes.list}>
              {items.map(draw)}
              <Outgoings ticketId={thread.ticket.id} />
            </ol>
          </div>
          <Typed others={others} />
          <Writing others={others} />
        </div>
      </section>
      {below > 0 && <NewBelow count={below} onGo={toEnd} />}
    </div>
  )
}
