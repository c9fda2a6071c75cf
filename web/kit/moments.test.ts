import { expect, test } from 'vitest'
import { exactTime, relativeTime } from './moments.ts'

const now = new Date('2026-11-21T10:00:00Z')
const reader = { locale: 'en-GB', timeZone: 'Europe/Sofia' }

test.each([
  ['2026-11-21T09:59:40Z', 'now'],
  ['2026-11-21T09:59:00Z', '1 min ago'],
  ['2026-11-21T09:48:00Z', '12 min ago'],
  ['2026-11-21T08:00:00Z', '2 hr ago'],
  ['2026-11-20T10:00:00Z', 'yesterday'],
  ['2026-11-17T10:00:00Z', '4 days ago'],
  ['2026-10-28T10:00:00Z', '28 Oct'],
  ['2024-10-28T10:00:00Z', '28 Oct 2024'],
  ['2026-11-21T10:20:00Z', 'in 20 min'],
])('%s reads "%s"', (at, words) => {
  expect(relativeTime(new Date(at), now, reader)).toBe(words)
})

test('the day is the reader’s day, not that of Greenwich', () => {
  const lateInSofia = new Date('2026-11-20T22:30:00Z')
  const morning = new Date('2026-11-21T09:00:00Z')
  expect(relativeTime(lateInSofia, morning, reader)).toBe('10 hr ago')
  expect(relativeTime(lateInSofia, morning, { ...reader, timeZone: 'UTC' })).toBe('yesterday')
})

test('in the reader’s language', () => {
  expect(relativeTime(new Date('2026-11-20T10:00:00Z'), now, { ...reader, locale: 'bg' })).toBe('вчера')
  expect(relativeTime(new Date('2026-11-20T10:00:00Z'), now, { ...reader, locale: 'ru' })).toBe('вчера')
})

test('the exact time says day, month, year, hour, minute and second', () => {
  const exact = exactTime(new Date('2026-11-21T10:00:05Z'), reader)
  for (const part of ['Saturday', '21 November 2026', '12:00:05']) expect(exact).toContain(part)
})
