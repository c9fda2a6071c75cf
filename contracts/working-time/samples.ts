import * as fc from 'fast-check'
import { overlapping, type Period, type WeekHours } from './week.ts'

/** Zones whose clocks do something: half hours, half-hour summer times, summer times of both halves of the world. */
export const zones = [
  'UTC',
  'Europe/Sofia',
  'Europe/London',
  'America/New_York',
  'America/St_Johns',
  'America/Havana',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Pacific/Apia',
]

const period: fc.Arbitrary<Period> = fc
  .tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 1440 }))
  .map(([day, from, length]) => ({ day, from, to: from + length }))

const periods = fc
  .array(period, { minLength: 1, maxLength: 12 })
  .map((all) =>
    all.reduce<Period[]>((kept, one) => (overlapping([...kept, one]) ? kept : [...kept, one]), []),
  )

/** Weeks around the days on which clocks are moved, and any other. */
export const anyMoment = fc
  .oneof(
    fc.constantFrom(
      '2026-03-29T00:00Z',
      '2026-10-25T00:00Z',
      '2026-03-08T06:00Z',
      '2026-11-01T05:00Z',
      '2026-04-04T15:00Z',
      '2026-10-03T15:00Z',
      '2026-02-15T02:00Z',
      '2026-12-31T20:00Z',
    ),
    fc.integer({ min: 0, max: 720 }).map((days) => new Date(Date.UTC(2026, 0, 1 + days)).toISOString()),
  )
  .chain((around) =>
    fc
      .integer({ min: -3 * 1440, max: 3 * 1440 })
      .map((minutes) => new Date(Date.parse(around) + minutes * 60_000)),
  )

const holidays = fc
  .uniqueArray(
    anyMoment.map((date) => date.toISOString().slice(0, 10)),
    { maxLength: 4 },
  )
  .map((dates) => dates.map((date) => ({ date, name: 'Free' })))

export const anyHours: fc.Arbitrary<WeekHours> = fc.record({
  timeZone: fc.constantFrom(...zones),
  periods,
  holidays,
})
