import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { intervalOf } from './dates.ts'
import type { DateField } from './fields.ts'
import { parseQuery } from './parse.ts'
import { calendarDate } from './samples.ts'
import { dayAt, startOfDay, wallTime } from './zone.ts'

const sofia = { now: new Date('2026-11-07T12:00:00Z'), zone: 'Europe/Sofia' }

function resolve(field: DateField, written: string, clock = sofia) {
  const [term] = parseQuery(`${field}:${written}`).terms
  if (term?.kind !== 'date' || term.values[0]?.op === 'none') throw new Error(`${written} is no date`)
  const { from, to } = intervalOf(field, term.values[0]!, clock)
  return [from?.toISOString() ?? null, to?.toISOString() ?? null]
}

const short = (instant: string | null) => instant && `${instant}:00.000Z`

const written: [DateField, string, string | null, string | null][] = [
  ['created', 'today', '2026-11-06T22:00', '2026-11-07T22:00'],
  ['created', 'yesterday', '2026-11-05T22:00', '2026-11-06T22:00'],
  ['created', '2026-11-07', '2026-11-06T22:00', '2026-11-07T22:00'],
  ['created', '2026-11', '2026-10-31T22:00', '2026-11-30T22:00'],
  ['created', '2026', '2025-12-31T22:00', '2026-12-31T22:00'],
  ['created', '2026-12', '2026-11-30T22:00', '2026-12-31T22:00'],
  // The clock goes forward on 29 March and back on 25 October.
  ['created', '2026-03-29', '2026-03-28T22:00', '2026-03-29T21:00'],
  ['created', '2026-10-25', '2026-10-24T21:00', '2026-10-25T22:00'],
  ['created', '>=2026-11', '2026-10-31T22:00', null],
  ['created', '>2026-11', '2026-11-30T22:00', null],
  ['created', '<2026-11', null, '2026-10-31T22:00'],
  ['created', '<=2026-11', null, '2026-11-30T22:00'],
  ['created', '2026-01-01..2026-02-01', '2025-12-31T22:00', '2026-02-01T22:00'],
  ['created', '2026-02-01..2026-01-01', '2025-12-31T22:00', '2026-02-01T22:00'],
  ['created', '7d', '2026-10-31T12:00', null],
  ['created', '>=12h', '2026-11-07T00:00', null],
  ['created', '<1w', null, '2026-10-31T12:00'],
  ['created', '7d..2d', '2026-10-31T12:00', '2026-11-05T12:00'],
  ['created', '2026-11-01..2d', '2026-10-31T22:00', '2026-11-05T12:00'],
  ['waiting', '2d', null, '2026-11-05T12:00'],
  ['waiting', '>2d', null, '2026-11-05T12:00'],
  ['waiting', '<4h', '2026-11-07T08:00', null],
  ['waiting', '1d..3d', '2026-11-04T12:00', '2026-11-06T12:00'],
  ['waiting', '>=2026-11-07', '2026-11-06T22:00', null],
  // What is due lies ahead, and what should have been done long ago is part of it.
  ['due', '<2h', null, '2026-11-07T14:00'],
  ['due', '2h', null, '2026-11-07T14:00'],
  ['due', '>1d', '2026-11-08T12:00', null],
  ['due', '2h..1d', '2026-11-07T14:00', '2026-11-08T12:00'],
  ['due', 'today', '2026-11-06T22:00', '2026-11-07T22:00'],
  ['waiting', 'today', '2026-11-06T22:00', '2026-11-07T22:00'],
]

test.each(written)('%s:%s in Sofia', (field, text, from, to) => {
  expect(resolve(field, text)).toEqual([short(from), short(to)])
})

const odd: [string, string, string, string, string][] = [
  [
    'Havana begins at one: midnight is skipped',
    'America/Havana',
    '2026-03-08',
    '2026-03-08T05:00',
    '2026-03-09T04:00',
  ],
  ['Havana has midnight twice', 'America/Havana', '2026-11-01', '2026-11-01T04:00', '2026-11-02T05:00'],
  [
    'In St. John’s it was midnight twice, a minute apart from yesterday',
    'America/St_Johns',
    '2006-10-29',
    '2006-10-29T03:30',
    '2006-10-30T03:30',
  ],
  ['Apia left a day out', 'Pacific/Apia', '2011-12-30', '2011-12-30T10:00', '2011-12-30T10:00'],
  ['Kathmandu is 5:45 ahead', 'Asia/Kathmandu', '2026-11-07', '2026-11-06T18:15', '2026-11-07T18:15'],
  [
    'Lord Howe moves by half an hour',
    'Australia/Lord_Howe',
    '2026-04-05',
    '2026-04-04T13:00',
    '2026-04-05T13:30',
  ],
  [
    'Toronto skipped from 23:30 to 0:30',
    'America/Toronto',
    '1919-03-31',
    '1919-03-31T04:30',
    '1919-04-01T04:00',
  ],
]

test.each(odd)('%s', (_, zone, day, from, to) => {
  expect(resolve('created', day, { ...sofia, zone })).toEqual([short(from), short(to)])
})

test('today is the day of the viewer, not of the server', () => {
  const now = new Date('2026-11-07T23:30:00Z')
  expect(resolve('created', 'today', { now, zone: 'Pacific/Auckland' })[0]).toBe('2026-11-07T11:00:00.000Z')
  expect(resolve('created', 'today', { now, zone: 'America/New_York' })[0]).toBe('2026-11-07T05:00:00.000Z')
})

test('an unknown zone is refused', () => {
  expect(() => resolve('created', 'today', { ...sofia, zone: 'Europe/Nowhere' })).toThrow(RangeError)
})

describe('in every zone', () => {
  const zone = fc.constantFrom(...Intl.supportedValuesOf('timeZone'))
  const midnight = calendarDate.map((date) => Date.parse(date))
  const day = 86_400_000

  test('a day begins at the first instant of its date', () => {
    fc.assert(
      fc.property(zone, midnight, (zone, midnight) => {
        const start = startOfDay(midnight, zone)
        expect(wallTime(start, zone)).toBeGreaterThanOrEqual(midnight)
        expect(wallTime(start - 1, zone)).toBeLessThan(midnight)
      }),
      { numRuns: 300 },
    )
  })

  test('days follow each other without gap and hold 20 to 28 hours, or none', () => {
    fc.assert(
      fc.property(zone, midnight, (zone, midnight) => {
        const hours = (startOfDay(midnight + day, zone) - startOfDay(midnight, zone)) / 3_600_000
        expect(hours === 0 || (20 <= hours && hours <= 28)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  test('every instant lies in the day that its wall clock shows', () => {
    fc.assert(
      fc.property(zone, midnight, fc.integer({ min: 0, max: day }), (zone, midnight, into) => {
        const instant = midnight + into
        const today = dayAt(instant, zone)
        // The minute that St. John's showed before it went back to yesterday counts as yesterday.
        fc.pre(wallTime(instant, zone) - today >= 120_000)
        expect(startOfDay(today, zone)).toBeLessThanOrEqual(instant)
        expect(startOfDay(today + day, zone)).toBeGreaterThan(instant)
      }),
      { numRuns: 300 },
    )
  })

  test('below, within and above a date share no instant and leave none out', () => {
    fc.assert(
      fc.property(zone, calendarDate, (zone, date) => {
        const clock = { ...sofia, zone }
        const [start, end] = resolve('created', date, clock)
        expect(resolve('created', `<${date}`, clock)).toEqual([null, start])
        expect(resolve('created', `>=${date}`, clock)).toEqual([start, null])
        expect(resolve('created', `<=${date}`, clock)).toEqual([null, end])
        expect(resolve('created', `>${date}`, clock)).toEqual([end, null])
      }),
      { numRuns: 100 },
    )
  })
})
