import { expect, test } from 'vitest'
import { replaced, slashAt } from './slash.ts'

test.each([
  ['/', ''],
  ['/car', 'car'],
  ['Hello /card del', 'card del'],
  ['Hello\n/card', 'card'],
  ['„/карта', undefined],
  ['and/or', undefined],
  ['https://example.org', undefined],
  ['1 / 2', undefined],
  ['/card\n', undefined],
  [`/${'x'.repeat(60)}`, undefined],
  ['', undefined],
])('behind %j one looks for %j', (text, words) => {
  expect(slashAt(text, text.length)?.words).toBe(words)
})

test('only what stands before the cursor counts', () => {
  expect(slashAt('/card is late', 5)).toEqual({ from: 0, to: 5, words: 'card' })
})

test('the chosen text takes the place of the slash, and what is around it stays', () => {
  const slash = { from: 6, to: 11, words: 'card' }
  expect(replaced('Hello /card bye', slash, 'It comes.')).toEqual({ text: 'Hello It comes. bye', cursor: 15 })
})

test('what was typed meanwhile is not overwritten', () => {
  const slash = { from: 0, to: 5, words: 'card' }
  expect(replaced('Other words', slash, ' It comes.')).toEqual({ text: 'Other words It comes.', cursor: 21 })
})
