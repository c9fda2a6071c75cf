import { complete, typingAt } from '#contracts/query/suggest.ts'
import type { Typing } from '#contracts/query/suggest.ts'
import type { Option } from './filters.ts'

/** `label` says in the reader's language what `value`, the word of the query language, means. */
export type Completion = Option & { what: Typing['what']; text: string; cursor: number }

type Known = { field: (name: string) => string; values: (field: string) => readonly Option[] }

const MOST = 12

/** What could stand at the cursor: by the language's own words or by what the reader calls it. */
export function completionsAt(text: string, cursor: number, known: Known): Completion[] {
  const typing = typingAt(text, cursor)
  if (!typing) return []
  return offersOf(typing, known)
    .slice(0, MOST)
    .map((offer) => ({ ...offer, what: typing.what, ...complete(text, typing, offer.value) }))
}

function offersOf(typing: Typing, known: Known): Option[] {
  if (typing.what === 'field') {
    return typing.offers.map((value) => ({ value, label: known.field(value) }))
  }
  const options = known.values(typing.field)
  const typed = typing.typed.toLowerCase()
  const begins = ({ value }: Option) => value.toLowerCase().startsWith(typed)
  const fitting = [
    ...options.filter(begins),
    ...options.filter((option) => !begins(option) && hasWord(option.label, typed)),
  ]
  const more = typing.offers.filter((value) => options.every((option) => option.value !== value))
  return [...fitting, ...more.map((value) => ({ value, label: '' }))]
}

const hasWord = (label: string, typed: string) =>
  label
    .toLowerCase()
    .split(/[\s-]+/)
    .some((word, at, words) => words.slice(at).join(' ').startsWith(typed))
