import { expect, test } from 'vitest'
import { readAuditSearch, readMailSearch, readPeopleSearch } from './searches.ts'

test.each([
  [readPeopleSearch, { role: 'king', state: 'asleep', words: '' }],
  [readMailSearch, { status: 'lost', q: '' }],
  [readAuditSearch, { about: 'weather', by: '' }],
])('what is not known is taken out of the address by name', (read, typed) => {
  const nothing = Object.fromEntries(Object.keys(typed).map((key) => [key, undefined]))
  expect(Object.entries(read(typed))).toEqual(Object.entries(nothing))
})

test('what is known stays', () => {
  const typed = { role: 'admin', state: 'invited', words: 'ana' }
  expect(readPeopleSearch(typed)).toEqual(typed)
})
