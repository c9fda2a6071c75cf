import { useId } from 'react'
import { useNow } from './clock.ts'
import { exactTime, relativeTime } from './moments.ts'
import { useReader } from './reader.ts'
import classes from './relative-time.module.css'

/** How long ago; the exact time on hover and, where `isReachable`, on focus by the keyboard. */
export function RelativeTime({ at, isReachable = false }: { at: string; isReachable?: boolean }) {
  const reader = useReader()
  const now = useNow()
  const id = useId()
  const date = new Date(at)
  const exact = exactTime(date, reader)
  return (
    <time
      dateTime={at}
      className={classes.time}
      // oxlint-disable-next-line no-noninteractive-tabindex -- the exact time must be in reach of the keyboard
      tabIndex={isReachable ? 0 : undefined}
      aria-describedby={isReachable ? id : undefined}
      title={exact}
    >
      {relativeTime(date, new Date(Math.max(now, date.getTime())), reader)}
      {isReachable && (
        <span id={id} role="tooltip" className={classes.exact}>
          {exact}
        </span>
      )}
    </time>
  )
}
