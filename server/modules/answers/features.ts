import { foldedWords } from '#kit/fold.ts'

/** Longer texts say nothing more about what they are about. */
const MOST_WORDS = 400
const PART = 4

/**
 * What a text is recognised by: its words, pairs of neighbours, and parts of words, so that a typing error or
 * another ending still resembles. Folded like names are: Cyrillic and Latin spellings of a word come out the same.
 */
export function featuresOf(text: string): string[] {
  const words = foldedWords(text).slice(0, MOST_WORDS)
  const found = new Set<string>()
  words.forEach((word, at) => {
    found.add(word)
    if (at > 0) found.add(`${words[at - 1]} ${word}`)
    const whole = `^${word}$`
    for (let from = 0; word.length >= PART && from + PART <= whole.length; from++) {
      found.add(`~${whole.slice(from, from + PART)}`)
    }
  })
  return [...found]
}
