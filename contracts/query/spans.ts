import type { Comparison, ProblemCode, Span } from './terms.ts'

/** Says why a value is not taken; the value is then left out. */
export type Refuse = (code: ProblemCode) => undefined

export const startsWithComparison = (text: string) => /^[<>]/.test(text)

/** Reads `4`, `>=4`, `2..4`, `2..` and `..4`; an open range becomes a comparison. */
export function readSpan<T>(text: string, refuse: Refuse, read: (one: string) => T | undefined) {
  return text.includes('..') ? readRange(text, refuse, read) : readComparison(text, refuse, read)
}

function readComparison<T>(text: string, refuse: Refuse, read: (one: string) => T | undefined) {
  const op = /^[<>]=?/.exec(text)?.[0] as Comparison | undefined
  const rest = text.slice(op?.length ?? 0)
  if (op && (rest === '' || /^[<>=]/.test(rest))) return refuse('bad_comparison')
  return compare(op ?? '=', read(rest))
}

function readRange<T>(text: string, refuse: Refuse, read: (one: string) => T | undefined) {
  const [first = '', last = '', ...more] = text.split('..')
  if (more.length > 0 || (!first && !last) || startsWithComparison(text)) return refuse('bad_comparison')
  if (!last) return compare('>=', read(first))
  if (!first) return compare('<=', read(last))
  const from = read(first)
  const to = from === undefined ? undefined : read(last)
  return from === undefined || to === undefined ? undefined : ({ op: '..', from, to } satisfies Span<T>)
}

const compare = <T>(op: Comparison, value: T | undefined): Span<T> | undefined =>
  value === undefined ? undefined : { op, value }
