export const day = 86_400_000

// Making a formatter costs far more than using it.
const clocks = new Map<string, Intl.DateTimeFormat>()

function clockOf(zone: string) {
  const known = clocks.get(zone)
  if (known) return known
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  clocks.set(zone, clock)
  return clock
}

/**
 * What the clock on the wall of an IANA zone shows at an instant, as the milliseconds at which a clock in UTC
 * would show the same, cut to the second. An unknown zone is a RangeError.
 */
export function wallTime(instant: number, zone: string) {
  const parts = clockOf(zone).formatToParts(instant)
  const read = (type: string) => Number(parts.find((part) => part.type === type)?.value)
  return Date.UTC(read('year'), read('month') - 1, read('day'), read('hour'), read('minute'), read('second'))
}

/**
 * The instant at which a zone's wall clock comes to this midnight or, where it is skipped, beyond it. Of two
 * midnights (the clock goes back from 1:00 or, as once in St. John's, from 0:01) it is the first in the former
 * and the second in the latter case, so that a day is always one piece.
 */
export function startOfDay(midnight: number, zone: string) {
  const earliest = midnight - Math.max(offset(midnight - day, zone), offset(midnight + day, zone))
  const latest = midnight - Math.min(offset(midnight - day, zone), offset(midnight + day, zone))
  return firstIn(earliest, latest, (instant) => wallTime(instant, zone) >= midnight)
}

/** The day, as midnight on the wall, that a zone has at an instant. */
export function dayAt(instant: number, zone: string) {
  return Math.floor(wallTime(instant, zone) / day) * day
}

/** How far the wall clock of a zone is ahead of UTC at an instant, in milliseconds. */
export function offset(instant: number, zone: string) {
  return wallTime(instant, zone) - Math.floor(instant / 1000) * 1000
}

function firstIn(from: number, to: number, holds: (instant: number) => boolean) {
  let [low, high] = [from, to]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
