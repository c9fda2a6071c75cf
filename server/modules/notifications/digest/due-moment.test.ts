import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { wallTime } from '#contracts/query/zone.ts'
import { dueMoment } from './due-moment.ts'

const at = (text: string) => Date.parse(text)
const said = (moment: number) => new Date(moment).toISOString()
const daily = (hour: number) => ({ every: 'day', hour }) as const

test.each([
  ['in the morning it was just due', 'Europe/Sofia', 8, '2026-11-20T06:00:30Z', '2026-11-20T06:00:00.000Z'],
  ['before, it is that of yesterday', 'Europe/Sofia', 8, '2026-11-20T05:59:59Z', '2026-11-19T06:00:00.000Z'],
  [
    'west of us the day is another',
    'America/Los_Angeles',
    8,
    '2026-11-20T06:00:00Z',
    '2026-11-19T16:00:00.000Z',
  ],
  ['a clock half an hour off', 'Asia/Kolkata', 7, '2026-11-20T12:00:00Z', '2026-11-20T01:30:00.000Z'],
  [
    'the hour that is left out in spring',
    'Europe/Sofia',
    3,
    '2026-03-29T02:00:00Z',
    '2026-03-29T01:00:00.000Z',
  ],
  [
    'the hour that comes twice in autumn',
    'Europe/Sofia',
    3,
    '2026-10-25T01:30:00Z',
    '2026-10-25T00:00:00.000Z',
  ],
])('%s', (_, zone, hour, now, due) => {
  expect(said(dueMoment(at(now), zone, daily(hour)))).toBe(due)
})

test('each full hour, also where the clock is half an hour off', () => {
  const hourly = { every: 'hour', hour: 8 } as const
  expect(said(dueMoment(at('2026-11-20T06:29:59Z'), 'Europe/Sofia', hourly))).toBe('2026-11-20T06:00:00.000Z')
  expect(said(dueMoment(at('2026-11-20T06:29:59Z'), 'Asia/Kolkata', hourly))).toBe('2026-11-20T05:30:00.000Z')
})

const zones = [
  'UTC',
  'Europe/Sofia',
  'America/New_York',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Apia',
]
const moments = fc.integer({ min: at('2024-01-01T00:00Z'), max: at('2028-01-01T00:00Z') })

test('by any clock: it has been, not longer ago than a long day, and is the same until the next', () => {
  fc.assert(
    fc.property(moments, fc.constantFrom(...zones), fc.nat(23), (now, zone, hour) => {
      const due = dueMoment(now, zone, daily(hour))
      expect(due).toBeLessThanOrEqual(now)
      expect(now - due).toBeLessThanOrEqual(25 * 3_600_000)
      expect(dueMoment(due, zone, daily(hour))).toBe(due)
      expect(dueMoment(due + (now - due) / 2, zone, daily(hour))).toBe(due)
      expect(dueMoment(due - 1000, zone, daily(hour))).toBeLessThan(due)
      const wall = new Date(wallTime(due, zone))
      const isMoved = wallTime(due, zone) - wallTime(due - 1000, zone) !== 1000
      if (!isMoved) expect([wall.getUTCHours(), wall.getUTCMinutes()]).toEqual([hour, 0])
    }),
    { numRuns: 300 },
  )
})
