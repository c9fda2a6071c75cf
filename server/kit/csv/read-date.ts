import { wallTime } from '#contracts/query/zone.ts'

export type DayOrder = 'dmy' | 'mdy' | 'ymd'

const written =
  /^(\d{1,4})[./-](\d{1,2})[./-](\d{1,4})(?:[ T,]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*([ap]m)?\s*(z|[+-]\d{2}:?\d{2})?)?$/i

/**
 * A date as tables have it, with or without a time: 12/1/10 8:26, 1.12.2010, 2010-12-01T08:26Z. Without a zone of
 * its own it is what the clock on the wall of `zone` shows. Null: it is no date.
 */
export function readDate(text: string, order: DayOrder, zone: string): Date | null {
  const parts = written.exec(text.trim())
  if (!parts) return null
  const [, first = '', second = '', third = '', hour = '0', minute = '0', secs = '0', half, offset] = parts
  const [year, month, day] = inOrder([first, second, third], first.length === 4 ? 'ymd' : order)
  const hours = hourOf(Number(hour), half)
  const wall = Date.UTC(yearOf(year), month - 1, day, hours, Number(minute), Number(secs))
  const is = new Date(wall)
  const isReal = is.getUTCMonth() === month - 1 && is.getUTCDate() === day && is.getUTCHours() === hours
  const isNear = is.getUTCFullYear() >= 1970 && is.getUTCFullYear() <= 2200
  if (!isReal || !isNear || Number(minute) > 59 || Number(secs) > 59) return null
  if (offset === undefined) return new Date(instantOf(wall, zone))
  return new Date(wall - minutesOf(offset) * 60_000)
}

function inOrder(parts: [string, string, string], order: DayOrder): [number, number, number] {
  const [a, b, c] = parts.map(Number) as [number, number, number]
  if (order === 'ymd') return [a, b, c]
  return order === 'dmy' ? [c, b, a] : [c, a, b]
}

/** Of two digits: no order that anybody imports is older than 1970. */
const yearOf = (year: number) => (year >= 100 ? year : year < 70 ? 2000 + year : 1900 + year)

const hourOf = (hour: number, half: string | undefined) =>
  half === undefined ? hour : (hour % 12) + (half.toLowerCase() === 'pm' ? 12 : 0)

function minutesOf(offset: string): number {
  if (offset.toLowerCase() === 'z') return 0
  const digits = offset.replace(/\D/g, '')
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2))
  return offset.startsWith('-') ? -minutes : minutes
}

/** When the wall clock of the zone shows this; a time that is skipped comes out as the one behind the gap. */
function instantOf(wall: number, zone: string): number {
  const guess = wall - (wallTime(wall, zone) - wall)
  return wall - (wallTime(guess, zone) - guess)
}
