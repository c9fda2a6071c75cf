import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { findPersonal, without } from './find-personal.ts'

const names = ['Elena Sokolova', 'Elena', 'Sokolova']
const found = (text: string) => findPersonal(text, names).map(({ kind, text: piece }) => `${kind}: ${piece}`)

test.each([
  ['Dear Elena Sokolova, yes.', ['name: Elena Sokolova']],
  ['elena wrote to us', ['name: elena']],
  ['Elenas is another word, and so is Magdelena', []],
  ['Write to elena.s@example.org please', ['email: elena.s@example.org']],
  ['Call +359 888 123 456 or 0888/123456', ['phone: +359 888 123 456', 'phone: 0888/123456']],
  ['IBAN BG80 BNBG 9661 1020 3456 78', ['iban: BG80 BNBG 9661 1020 3456 78']],
  ['Card 4111 1111 1111 1111 was declined', ['card: 4111 1111 1111 1111']],
  ['In ticket #10432, order 4455667', ['number: #10432', 'number: 4455667']],
  ['It takes 10 days and costs 25.50 in 2026.', []],
  ['Open from 9 to 18, call 112', []],
  ['![A card](picture:0197f000-0000-7000-8000-000000000001)', []],
])('in %j', (text, pieces) => {
  expect(found(text)).toEqual(pieces)
})

test('what was found and taken out is found no more', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('Elena', ' ', '+359888123456', 'a@b.bg', 'x', '4111111111111111', '\n')),
      (parts) => {
        const text = parts.join(' ')
        const clean = findPersonal(text, names).reduce(without, text)
        expect(findPersonal(clean, names).filter(({ text: piece }) => text.includes(piece))).toEqual([])
      },
    ),
  )
})

test('a long line costs no more than its length', () => {
  for (const text of ['1 '.repeat(25_000), 'a'.repeat(50_000), 'a@'.repeat(25_000), 'BG80 '.repeat(10_000)]) {
    expect(Array.isArray(findPersonal(text, names))).toBe(true)
  }
})
