import type { Digest } from '#contracts/choices.ts'
import { day, offset, wallTime } from '#contracts/query/zone.ts'

const hour = 3_600_000

/**
 * The last moment, now or before, at which a digest was due by the reader's own clock, in milliseconds. Where his
 * clock is put forward over the hour it is the moment of that; where the hour comes twice, the first one.
 */
export function dueMoment(now: number, zone: string, digest: Digest): number {
  const wall = wallTime(now, zone)
  if (digest.every === 'hour') return Math.floor(now / 1000) * 1000 - (wall % hour)
  const today = Math.floor(wall / day) * day + digest.hour * hour
  return instantOf(today <= wall ? today : today - day, zone)
}

function instantOf(wall: number, zone: string): number {
  const offsets = [offset(wall - day, zone), offset(wall + day, zone)]
  const early = wall - Math.max(...offsets)
  return wallTime(early, zone) === wall ? early : wall - Math.min(...offsets)
}
