import { expect, test } from 'vitest'
import { minutesIn, spanOf } from './span.ts'

test.each([
  ['0:30', 30],
  ['4', 240],
  [' 72:05 ', 4325],
  ['', null],
  ['0', undefined],
  ['1:75', undefined],
  ['soon', undefined],
])('"%s" is %s', (span, minutes) => {
  expect(minutesIn(span)).toBe(minutes)
})

test.each([30, 240, 4325, null])('%s is read as it is written', (minutes) => {
  expect(minutesIn(spanOf(minutes))).toBe(minutes)
})
