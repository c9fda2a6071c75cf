import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseQuery } from './parse.ts'
import { printQuery } from './print.ts'
import { anyTerms, anyText } from './samples.ts'
import type { Term } from './terms.ts'

const canonical: [string, string][] = [
  ['  status:New   card ', 'status:new card'],
  ['status:"in process",closed', 'status:in_process,closed'],
  ['by:me person:ana', 'creator:me contact:ana'],
  ['number:10432 -number:#7', '#10432 -#7'],
  ['number:1,2 number:>5', 'number:1,2 number:>5'],
  ['created:2026-01-01.. priority:..2', 'created:>=2026-01-01 priority:<=2'],
  ['waiting:48h', 'waiting:>=48h'],
  ['owner:"ana" owner:"me" owner:"Ana P"', 'owner:ana owner:"me" owner:"Ana P"'],
  ['owner:"//ana" owner:"a,b" owner:">4"', 'owner:"//ana" owner:"a,b" owner:">4"'],
  ['sort:priority', 'sort:priority-desc'],
  ['“card arrival” -«нет»', '"card arrival" -"нет"'],
  [String.raw`"a \"b\" \\ c"`, String.raw`"a \"b\" \\ c"`],
]

test.each(canonical)('%s is printed as %s', (text, printed) => {
  expect(printQuery(parseQuery(text).terms)).toBe(printed)
})

test('what was read, printed and read again is the same', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { terms } = parseQuery(text)
      const again = parseQuery(printQuery(terms))
      expect(again.terms).toEqual(terms)
      expect(again.problems.filter(({ code }) => code !== 'too_long')).toEqual([])
    }),
    { numRuns: 1000 },
  )
})

test('terms that a screen built survive being printed', () => {
  fc.assert(
    fc.property(anyTerms, (terms) => {
      expect(parseQuery(printQuery(terms)).terms).toEqual(terms)
    }),
    { numRuns: 500 },
  )
})

test.each(['status:new', '-card', 'lost card', '"', '#12'])(
  'a built word %s cannot become syntax',
  (text) => {
    const built: Term = { kind: 'word', text, not: false }
    expect(parseQuery(printQuery([built])).terms).toEqual([{ ...built, kind: 'phrase' }])
  },
)
