import type { LoggedEvent } from './event-log.ts'
import { isAfter, type Place } from './place.ts'

const MOST = 2000

/** The end of the log as this process has read it, so that those who follow it closely need not read it again. */
export function keepNewest() {
  let events: LoggedEvent[] = []
  /** All that came after this place is known. */
  let from: Place | undefined
  return {
    begin(place: Place) {
      events = []
      from = place
    },
    add(batch: readonly LoggedEvent[]) {
      events.push(...batch)
      if (events.length <= MOST) return
      const last = events.splice(0, events.length - MOST / 2).at(-1)
      if (last) from = last
    },
    since(place: Place): readonly LoggedEvent[] | undefined {
      if (!from || isAfter(from, place)) return undefined
      const before = events.findLastIndex((event) => !isAfter(event, place))
      return events.slice(before + 1)
    },
  }
}
