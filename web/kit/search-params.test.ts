import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readSearch, writeSearch } from './search-params.ts'

test.each([
  [{ q: 'status:new priority:>=4 "card arrival"' }, '?q=status:new+priority:%3E%3D4+%22card+arrival%22'],
  [{ q: '10432' }, '?q=10432'],
  [{ q: '' }, '?q='],
  [{ q: undefined, next: '/desk?q=a&b' }, '?next=/desk%3Fq%3Da%26b'],
  [{}, ''],
])('%j stands in the address as %s', (search, text) => {
  expect(writeSearch(search)).toBe(text)
})

test('what an address says by hand is read as it is', () => {
  expect(readSearch('?q="card arrival"')).toEqual({ q: '"card arrival"' })
})

test('any text comes back as it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (q) => {
      expect(readSearch(writeSearch({ q }))).toEqual({ q })
    }),
  )
})
