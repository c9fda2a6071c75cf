import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csvReader, LONGEST_CELL, NoTable, separatorOf } from './read-csv.ts'

const read = (text: string, separator = ',') => {
  const reader = csvReader(separator)
  return [...reader.push(text), ...reader.end()]
}

describe('rows', () => {
  test.each([
    [
      'a,b\r\nc,d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a,b\rc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a,"b,c"', [['a', 'b,c']]],
    ['"7"" single",x', [['7" single', 'x']]],
    ['"two\r\nlines",x', [['two\r\nlines', 'x']]],
    ['RECORD FRAME 7" SINGLE,x', [['RECORD FRAME 7" SINGLE', 'x']]],
    [',,\n', [['', '', '']]],
    ['a\n\n\nb', [['a'], ['b']]],
    ['', []],
    ['"",x', [['', 'x']]],
    ['"a"b,c', [['ab', 'c']]],
  ])('%j', (text, rows) => {
    expect(read(text)).toEqual(rows)
  })

  test('a quote that nobody closes is no table', () => {
    expect(() => read('a,"b\nc,d')).toThrow(NoTable)
    expect(() => read(`"${'x'.repeat(LONGEST_CELL + 1)}"`)).toThrow(NoTable)
  })

  test('come out the same, however the text is cut into pieces', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'я', ',', '"', '\n', '\r', ' ') })
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 5 })
    fc.assert(
      fc.property(table, fc.array(fc.nat(40)), (rows, cuts) => {
        const quoted = rows.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(','))
        const text = quoted.map((line) => `${line}\r\n`).join('')
        const reader = csvReader(',')
        const places = [...new Set(cuts)].toSorted((a, b) => a - b)
        const pieces = [0, ...places].map((from, at) => text.slice(from, places[at] ?? text.length))
        expect([...pieces.flatMap((piece) => reader.push(piece)), ...reader.end()]).toEqual(rows)
      }),
    )
  })
})

test.each([
  ['a,b,c\n', ','],
  ['a;b;c', ';'],
  ['a\tb', '\t'],
  ['"a,b,c";d', ';'],
  ['one', ','],
])('in %j stands %j between the cells', (head, separator) => {
  expect(separatorOf(head)).toBe(separator)
})
