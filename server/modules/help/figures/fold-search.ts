import { askedWords } from '../find/asked-words.ts'

const MOST_WORDS = 8
const LONGEST = 100

/**
 * What is kept of a search: its telling words in small letters, without anything that could say who asked. An address,
 * a number or a code of letters and digits is left out whole. Null when nothing is left.
 */
export function foldSearch(words: string): string | null {
  const plain = words
    .slice(0, 200)
    .replace(/\S*@\S*/g, ' ')
    .replace(/\S*\d\S*/g, ' ')
  const kept = askedWords(plain)
    .map(({ text }) => text)
    .filter((text) => text.length >= 2)
    .slice(0, MOST_WORDS)
  const folded = kept.join(' ').slice(0, LONGEST).trim()
  return folded.length >= 3 ? folded : null
}
