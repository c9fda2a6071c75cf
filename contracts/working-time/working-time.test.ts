import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wallTime } from '../query/zone.ts'
import { anyHours, anyMoment } from './samples.ts'
import { DAY_MINUTES, overlapping, type Period, type WeekHours } from './week.ts'
import {
  addWorkingSeconds,
  openBetween,
  openNow,
  takeWorkingSeconds,
  workingSecondsBetween,
} from './working-time.ts'

const minute = 60_000
const later = (at: Date, minutes: number) => new Date(at.getTime() + minutes * minute)

/** The slow model: what does the clock on the wall show in this minute, and is that inside a period? */
function isOpenIn({ timeZone, periods, holidays }: WeekHours, instant: number): boolean {
  const wall = new Date(wallTime(instant, timeZone))
  const dateOf = (date: Date) => date.toISOString().slice(0, 10)
  const before = new Date(wall.getTime() - 86_400_000)
  const isFree = (date: Date) => holidays.some((one) => one.date === dateOf(date))
  const dayOf = (date: Date) => date.getUTCDay() || 7
  const shown = wall.getUTCHours() * 60 + wall.getUTCMinutes()
  const holds = (date: Date, at: number) =>
    !isFree(date) && periods.some((one) => one.day === dayOf(date) && one.from <= at && at < one.to)
  return !isFree(wall) && (holds(wall, shown) || holds(before, shown + DAY_MINUTES))
}

function slowMinutes(hours: WeekHours, from: Date, minutes: number): number {
  let open = 0
  for (let at = 0; at < minutes; at++) if (isOpenIn(hours, from.getTime() + at * minute)) open++
  return open
}

const lengths = fc.integer({ min: 0, max: 2 * DAY_MINUTES })

describe('agrees with a clock that is read minute by minute', () => {
  test('how much working time lies between two moments', () => {
    fc.assert(
      fc.property(anyHours, anyMoment, lengths, (hours, from, length) => {
        const counted = workingSecondsBetween(hours, from, later(from, length))
        expect(counted).toBe(slowMinutes(hours, from, length) * 60)
      }),
      { numRuns: 150 },
    )
  })

  test('the moment by which so much has passed', () => {
    fc.assert(
      fc.property(anyHours, anyMoment, fc.integer({ min: 1, max: 600 }), (hours, from, minutes) => {
        const end = addWorkingSeconds(hours, from, minutes * 60)
        if (end === null || end.getTime() - from.getTime() > 5 * DAY_MINUTES * minute) return
        const passed = (end.getTime() - from.getTime()) / minute
        expect(slowMinutes(hours, from, passed)).toBe(minutes)
        expect(isOpenIn(hours, end.getTime() - 1)).toBe(true)
      }),
      { numRuns: 150 },
    )
  })

  test('whether it is open now, and until when', () => {
    fc.assert(
      fc.property(anyHours, anyMoment, (hours, at) => {
        const { isOpen, until } = openNow(hours, at)
        expect(isOpen).toBe(isOpenIn(hours, at.getTime()))
        if (until === null) return
        expect(isOpenIn(hours, until.getTime())).toBe(!isOpen)
        expect(isOpenIn(hours, until.getTime() - minute)).toBe(isOpen)
      }),
    )
  })
})

describe('always', () => {
  test('a stretch is the sum of its parts', () => {
    fc.assert(
      fc.property(anyHours, anyMoment, lengths, lengths, (hours, from, one, two) => {
        const [middle, end] = [later(from, one), later(from, one + two)]
        const parts = workingSecondsBetween(hours, from, middle) + workingSecondsBetween(hours, middle, end)
        expect(parts).toBe(workingSecondsBetween(hours, from, end))
      }),
    )
  })

  test('adding and counting undo each other, by the second', () => {
    fc.assert(
      fc.property(anyHours, anyMoment, fc.integer({ min: 1, max: 500_000 }), (hours, from, seconds) => {
        const end = addWorkingSeconds(hours, from, seconds)
        if (end) expect(workingSecondsBetween(hours, from, end)).toBe(seconds)
      }),
    )
  })

  test('time is over by then for just those that began before what is taken back', () => {
    const begun = fc.integer({ min: -20 * DAY_MINUTES, max: 0 })
    const seconds = fc.integer({ min: 1, max: 500_000 })
    fc.assert(
      fc.property(anyHours, anyMoment, begun, seconds, (hours, to, minutes, length) => {
        const from = later(to, minutes)
        const last = takeWorkingSeconds(hours, to, length)
        const end = addWorkingSeconds(hours, from, length)
        expect(last !== null && from <= last).toBe(end !== null && end <= to)
      }),
    )
  })

  test('open stretches come in order and never touch', () => {
    fc.assert(
      fc.property(anyHours, anyMoment, (hours, from) => {
        const found = openBetween(hours, from.getTime(), later(from, 14 * DAY_MINUTES).getTime())
        for (const [at, one] of found.entries()) {
          expect(one.to).toBeGreaterThan(one.from)
          const next = found[at + 1]
          if (next) expect(next.from).toBeGreaterThan(one.to)
        }
      }),
    )
  })
})

const workdays = (from: number, to: number): Period[] =>
  [1, 2, 3, 4, 5].map((day) => ({ day, from: from * 60, to: to * 60 }))
const office: WeekHours = {
  timeZone: 'Europe/Sofia',
  periods: [...workdays(9, 12.5), ...workdays(13, 17.5)],
  holidays: [{ date: '2026-12-24', name: 'Бъдни вечер' }],
}
const nights: WeekHours = {
  timeZone: 'Europe/Sofia',
  periods: [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: 22 * 60, to: 30 * 60 })),
  holidays: [{ date: '2026-12-25', name: 'Коледа' }],
}

test.each<[string, WeekHours, string, string, number]>([
  ['a lunch break is no work', office, '2026-11-04T10:00+02:00', '2026-11-04T14:00+02:00', 3.5],
  ['nor is a weekend', office, '2026-11-06T17:00+02:00', '2026-11-09T10:00+02:00', 1.5],
  ['nor a holiday', office, '2026-12-23T17:00+02:00', '2026-12-25T10:00+02:00', 1.5],
  ['a night is eight hours', nights, '2026-11-04T12:00+02:00', '2026-11-05T12:00+02:00', 8],
  ['the night to summer time seven', nights, '2026-03-28T12:00+02:00', '2026-03-29T12:00+03:00', 7],
  ['the night back nine', nights, '2026-10-24T12:00+03:00', '2026-10-25T12:00+02:00', 9],
  ['before a holiday it ends at midnight', nights, '2026-12-24T12:00+02:00', '2026-12-25T12:00+02:00', 2],
  ['on a holiday none begins', nights, '2026-12-25T12:00+02:00', '2026-12-26T12:00+02:00', 0],
  ['an end before the beginning is nothing', office, '2026-11-05T10:00+02:00', '2026-11-04T10:00+02:00', 0],
])('%s', (_, hours, from, to, worked) => {
  expect(workingSecondsBetween(hours, new Date(from), new Date(to))).toBe(worked * 3600)
})

test('two hours late on Friday end on Monday', () => {
  const due = addWorkingSeconds(office, new Date('2026-11-06T16:30+02:00'), 2 * 3600)
  expect(due).toEqual(new Date('2026-11-09T10:00+02:00'))
})

test('hours that are never open have no end to reach', () => {
  const never = { ...office, periods: [] }
  expect(addWorkingSeconds(never, new Date('2026-11-06T16:30Z'), 60)).toBeNull()
  expect(openNow(never, new Date('2026-11-06T16:30Z'))).toEqual({ isOpen: false, until: null })
})

test('what is always open stays so', () => {
  const always = {
    timeZone: 'UTC',
    periods: [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: 0, to: 1440 })),
    holidays: [],
  }
  expect(openNow(always, new Date('2026-11-06T16:30Z'))).toEqual({ isOpen: true, until: null })
})

test.each<[string, Period[], boolean]>([
  [
    'one after the other',
    [
      { day: 1, from: 0, to: 600 },
      { day: 1, from: 600, to: 1440 },
    ],
    false,
  ],
  [
    'one into the other',
    [
      { day: 1, from: 0, to: 601 },
      { day: 1, from: 600, to: 1440 },
    ],
    true,
  ],
  [
    'a night into the next morning',
    [
      { day: 2, from: 1320, to: 1800 },
      { day: 3, from: 300, to: 600 },
    ],
    true,
  ],
  [
    'the night of Sunday into Monday',
    [
      { day: 7, from: 1320, to: 1800 },
      { day: 1, from: 300, to: 600 },
    ],
    true,
  ],
  ['none', [], false],
])('periods: %s', (_, periods, isOverlapping) => {
  expect(overlapping(periods) !== null).toBe(isOverlapping)
})
