import { expect, test } from 'vitest'
import { readDate, type DayOrder } from './read-date.ts'

test.each([
  ['12/1/10 8:26', 'mdy', 'Europe/London', '2010-12-01T08:26:00.000Z'],
  ['12/1/10 8:26', 'dmy', 'Europe/London', '2010-01-12T08:26:00.000Z'],
  ['1.12.2010', 'dmy', 'Europe/Sofia', '2010-11-30T22:00:00.000Z'],
  ['2010-12-01', 'dmy', 'UTC', '2010-12-01T00:00:00.000Z'],
  ['2026-07-01 10:00:30', 'mdy', 'Europe/Sofia', '2026-07-01T07:00:30.000Z'],
  ['2026-07-01T10:00:30.123Z', 'mdy', 'Europe/Sofia', '2026-07-01T10:00:30.000Z'],
  ['2026-07-01T10:00+05:30', 'mdy', 'Europe/Sofia', '2026-07-01T04:30:00.000Z'],
  ['7/1/2026, 12:05 AM', 'mdy', 'UTC', '2026-07-01T00:05:00.000Z'],
  ['7/1/2026 1:05 pm', 'mdy', 'UTC', '2026-07-01T13:05:00.000Z'],
  ['24/2/29', 'ymd', 'UTC', '2024-02-29T00:00:00.000Z'],
  ['29/2/24', 'dmy', 'UTC', '2024-02-29T00:00:00.000Z'],
  ['31/4/2024', 'dmy', 'UTC', null],
  ['13/13/2024', 'dmy', 'UTC', null],
  ['1/1/2024 25:00', 'dmy', 'UTC', null],
  ['1/1/2024 10:75', 'dmy', 'UTC', null],
  ['yesterday', 'dmy', 'UTC', null],
  ['45000', 'dmy', 'UTC', null],
  ['', 'dmy', 'UTC', null],
] as [string, DayOrder, string, string | null][])('%j as %s in %s', (text, order, zone, at) => {
  expect(readDate(text, order, zone)?.toISOString() ?? null).toBe(at)
})
