import { useTimes } from './times.ts'

/** The time of day, with the date on hover, as it stands beside each message. */
export function Moment({ at, withDay = false }: { at: string; withDay?: boolean }) {
  const times = useTimes()
  return (
    <time dateTime={at} title={times.moment(at)}>
      {withDay ? times.moment(at) : times.clock(at)}
    </time>
  )
}
