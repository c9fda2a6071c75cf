import { expect, test } from 'vitest'
import { askedWords } from './asked-words.ts'

test.each([
  ['a word without an end', 'x'.repeat(5000)],
  ['Cyrillic without an end', 'щ'.repeat(5000)],
  ['letters that are four words each in plain ones', '𖠉'.repeat(2500)],
  ['signs that are a sentence each', 'ﷺ'.repeat(5000)],
])('%s is looked for by its beginning: the rest is work for every article there is', (_, text) => {
  const asked = askedWords(text)
  expect(asked.length).toBeLessThanOrEqual(12)
  for (const word of asked) {
    expect(word.text.length).toBeLessThanOrEqual(60)
    expect(word.text.isWellFormed()).toBe(true)
    expect(word.folded.length).toBeLessThanOrEqual(60)
  }
})
