import { expect, test } from 'vitest'
import { dayPart, givenName } from './greeting.ts'

test.each([
  ['2026-11-20T04:00:00Z', 'UTC', 'night'],
  ['2026-11-20T05:00:00Z', 'UTC', 'morning'],
  ['2026-11-20T12:00:00Z', 'UTC', 'afternoon'],
  ['2026-11-20T18:00:00Z', 'UTC', 'evening'],
  ['2026-11-20T23:30:00Z', 'UTC', 'night'],
  ['2026-11-20T23:30:00Z', 'Asia/Tokyo', 'morning'],
  ['2026-11-20T00:00:00Z', 'UTC', 'night'],
])('%s in %s is %s', (at, zone, part) => {
  expect(dayPart(new Date(at), zone)).toBe(part)
})

test.each([
  ['Elena Sokolova', 'Elena'],
  [' Петър  Димитров ', 'Петър'],
  ['', ''],
])('%s is called %s', (name, given) => {
  expect(givenName(name)).toBe(given)
})
