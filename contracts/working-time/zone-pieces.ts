import { day, offset } from '../query/zone.ts'

/** A stretch of time in which the wall clock of a zone runs evenly: wall = instant + offset. */
export type Piece = { from: number; to: number; offset: number }

// Asking a formatter is slow, and the same days are asked about again and again.
const known = new Map<string, Map<number, number>>()
const MOST_DAYS = 20_000

function offsetOfDay(start: number, zone: string): number {
  const days = known.get(zone) ?? new Map<number, number>()
  known.set(zone, days)
  if (days.size > MOST_DAYS) days.clear()
  const found = days.get(start) ?? offset(start, zone)
  days.set(start, found)
  return found
}

/** Time from an instant on, in pieces of at most a day of UTC; where the clock is moved a piece ends. */
export function* piecesFrom(from: number, zone: string): Generator<Piece> {
  for (let start = Math.floor(from / day) * day; ; start += day) {
    const [first, last] = [offsetOfDay(start, zone), offsetOfDay(start + day, zone)]
    const moved = first === last ? start + day : whenMoved(start, zone, first)
    if (moved > from) yield { from: Math.max(start, from), to: moved, offset: first }
    if (moved < start + day) yield { from: Math.max(moved, from), to: start + day, offset: last }
  }
}

/** Clocks are moved at whole seconds. */
function whenMoved(start: number, zone: string, before: number): number {
  let [low, high] = [start / 1000, (start + day) / 1000]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (offset(middle * 1000, zone) === before) low = middle + 1
    else high = middle
  }
  return low * 1000
}
