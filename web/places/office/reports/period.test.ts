import { expect, test } from 'vitest'
import { daysOf, periods, stepFor } from './period.ts'

const now = Date.parse('2026-11-25T23:30:00Z')

test.each([
  ['today', 'UTC', '2026-11-25', '2026-11-25'],
  ['today', 'Europe/Sofia', '2026-11-26', '2026-11-26'],
  ['week', 'Europe/Sofia', '2026-11-23', '2026-11-26'],
  ['month', 'UTC', '2026-11-01', '2026-11-25'],
  ['last_month', 'UTC', '2026-10-01', '2026-10-31'],
  ['7d', 'UTC', '2026-11-19', '2026-11-25'],
  ['30d', 'America/New_York', '2026-10-27', '2026-11-25'],
  ['12m', 'UTC', '2025-12-01', '2026-11-25'],
] as const)('%s in %s', (period, zone, from, to) => {
  expect(daysOf(period, zone, now)).toEqual({ from, to })
})

test('no period has more steps than can be seen', () => {
  const seen = periods.map((period) => stepFor(daysOf(period, 'UTC', now)))
  expect(seen).toEqual(['day', 'day', 'day', 'day', 'day', 'day', 'week', 'month'])
})
