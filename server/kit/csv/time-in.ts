import { wallTime } from '#contracts/query/zone.ts'

/** ISO 8601 with the zone's own offset: 2026-11-07T14:02:03+02:00. */
export function timeIn(zone: string, at: string | null): string {
  if (at === null) return ''
  const instant = Math.floor(Date.parse(at) / 1000) * 1000
  const shown = wallTime(instant, zone)
  const minutes = Math.round((shown - instant) / 60_000)
  const two = (value: number) => String(value).padStart(2, '0')
  const offset = `${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`
  return `${new Date(shown).toISOString().slice(0, 19)}${minutes < 0 ? '-' : '+'}${offset}`
}
