import { expect, test } from 'vitest'
import { byteSize } from './bytes.ts'

test.each([
  [0, 'en-GB', '0 bytes'],
  [1, 'en-GB', '1 byte'],
  [999, 'en-GB', '999 bytes'],
  [1400, 'en-GB', '1.4 kB'],
  [412_000, 'en-GB', '412 kB'],
  [50_000_000, 'en-GB', '50 MB'],
  [2_500_000_000_000, 'en-GB', '2,500 GB'],
])('%i in %s is %s', (bytes, locale, words) => {
  expect(byteSize(bytes, locale)).toBe(words)
})

test('the comma is the reader’s', () => {
  expect(byteSize(1400, 'bg')).toMatch(/^1,4\s/)
})
