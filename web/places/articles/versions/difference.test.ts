import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { difference, shortened } from './difference.ts'

const told = (before: string, after: string) =>
  difference(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'gone' ? `[-${text}-]` : `{+${text}+}`))
    .join('')

test.each([
  ['one two three', 'one two three', 'one two three'],
  ['one two three', 'one four three', 'one [-two-]{+four+} three'],
  ['one', 'one two', 'one{+ two+}'],
  ['one two', 'two', '[-one -]two'],
  ['', 'new', '{+new+}'],
  ['gone', '', '[-gone-]'],
  ['Десет дни.', 'Пет дни.', '[-Десет-]{+Пет+} дни.'],
  ['a\nb\nc', 'a\nx\nc', 'a\n[-b-]{+x+}\nc'],
])('from %j to %j', (before, after, shown) => {
  expect(told(before, after)).toBe(shown)
})

test('the pieces are the old text without what came, and the new one without what went', () => {
  const text = fc
    .array(fc.constantFrom('one', 'two', ' ', '\n', '.', 'три', '😀'), { maxLength: 40 })
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(text, text, (before, after) => {
      const pieces = difference(before, after)
      const without = (kind: string) =>
        pieces
          .filter((piece) => piece.kind !== kind)
          .map((piece) => piece.text)
          .join('')
      expect(without('new')).toBe(before)
      expect(without('gone')).toBe(after)
    }),
  )
})

test('two long texts without a word in common are told as replaced', () => {
  const pieces = difference('a '.repeat(5000), 'b '.repeat(5000))
  expect(pieces.length).toBeLessThan(20_000)
})

test('what stayed for long is shown by its ends', () => {
  expect(shortened({ kind: 'same', text: 'x'.repeat(1000) }).length).toBeLessThan(400)
  expect(shortened({ kind: 'gone', text: 'x'.repeat(1000) })).toHaveLength(1000)
})
