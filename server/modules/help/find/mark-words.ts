import { fold } from '#kit/fold.ts'
import type { AskedWord } from './asked-words.ts'

/** As in the search of tickets: letters of the private use area, which no text may bring itself. */
const START = '\u{E000}'
const STOP = '\u{E001}'
const LONGEST = 180
const BEFORE = 50

type Hit = { from: number; to: number }

/** The text with every word marked that was looked for, in whatever alphabet it was typed. */
export function markWords(text: string, asked: readonly AskedWord[]): string {
  const clean = unmarked(text)
  return marked(clean, hits(clean, asked))
}

/** A part of the text around the first word that was looked for; the lead when there is none. */
export function excerptOf(
  { plain, lead }: { plain: string; lead: string },
  asked: readonly AskedWord[],
): string {
  const text = unmarked(plain).replace(/\s+/g, ' ')
  const [first] = hits(text, asked)
  if (!first) return unmarked(lead)
  const from = first.from <= BEFORE ? 0 : text.indexOf(' ', first.from - BEFORE) + 1
  const end = text.length - from <= LONGEST ? text.length : text.lastIndexOf(' ', from + LONGEST)
  const part = text.slice(from, Math.max(end, first.to))
  const shown = marked(part, hits(part, asked))
  return `${from > 0 ? '… ' : ''}${shown}${end < text.length ? ' …' : ''}`
}

const unmarked = (text: string) => text.replaceAll(START, '').replaceAll(STOP, '')

function hits(text: string, asked: readonly AskedWord[]): Hit[] {
  const roots = asked.map(({ folded }) => folded).filter((root) => root !== '')
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)]
    .filter(([word]) => {
      const folded = fold(word)
      return roots.some((root) => isForm(folded, root))
    })
    .map(({ 0: word, index }) => ({ from: index, to: index + word.length }))
}

/** Forms of a word differ in their last letters only. */
function isForm(word: string, root: string): boolean {
  if (word === root) return true
  let same = 0
  while (same < root.length && word[same] === root[same]) same += 1
  return same >= 4 ? same >= root.length - 2 : same === root.length && same >= 3
}

function marked(text: string, found: readonly Hit[]): string {
  let at = 0
  let shown = ''
  for (const { from, to } of found) {
    shown += `${text.slice(at, from)}${START}${text.slice(from, to)}${STOP}`
    at = to
  }
  return shown + text.slice(at)
}
