import { expect, test } from 'vitest'
import { parseQuery } from '#contracts/query/parse.ts'
import { piecesOf, wordsOf } from './marks.ts'

const shown = (text: string, words: string[] = []) =>
  piecesOf(text, words)
    .map((piece) => (piece.isFound ? `[${piece.text}]` : piece.text))
    .join('')

test.each([
  ['the \uE000card\uE001 is \uE000lost\uE001', [], 'the [card] is [lost]'],
  ['My card, my Cards', ['card'], 'My [card], my [Card]s'],
  ['discard a card', ['card'], 'discard a [card]'],
  ['Не мога да сменя ПИН кода', ['пин'], 'Не мога да сменя [ПИН] кода'],
  ['a+b (c) [d]', ['(c)', 'b'], 'a+[b] [(c)] [d]'],
  ['card arrival', ['card', 'card arrival'], '[card arrival]'],
  ['nothing', [], 'nothing'],
  ['an unfinished \uE000mark', ['mark'], 'an unfinished \uE000[mark]'],
])('%s with %j', (text, words, expected) => {
  expect(shown(text, words)).toBe(expected)
})

test('what a query does not want is not marked', () => {
  expect(wordsOf(parseQuery('card -lost status:new "new pin" -"old pin"').terms)).toEqual(['card', 'new pin'])
})
