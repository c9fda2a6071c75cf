import type { Term } from '#contracts/query/terms.ts'

export type Piece = { text: string; isFound: boolean }

/** The server marks what it found by these two letters of the private use area. */
const marked = /\uE000([^\uE001]*)\uE001/u

/** What a query looks for in words, without what it does not want. */
export const wordsOf = (terms: readonly Term[]): string[] =>
  terms.flatMap((term) => ((term.kind === 'word' || term.kind === 'phrase') && !term.not ? [term.text] : []))

/** Cuts a text at the server's marks, and where it has none at the beginnings of these words. */
export function piecesOf(text: string, words: readonly string[] = []): Piece[] {
  const hasMarks = marked.test(text)
  const cut = hasMarks ? marked : beginnings(words)
  if (!cut) return [{ text, isFound: false }]
  // Splitting by one group leaves what it caught at every odd place.
  return text
    .split(cut)
    .map((piece, at) => ({ text: piece, isFound: at % 2 === 1 }))
    .filter((piece) => piece.text !== '')
}

function beginnings(words: readonly string[]): RegExp | undefined {
  if (words.length === 0) return undefined
  const any = [...words].sort((a, b) => b.length - a.length).map(escaped)
  return new RegExp(`(?<![\\p{L}\\p{N}])(${any.join('|')})`, 'iu')
}

const escaped = (word: string) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
