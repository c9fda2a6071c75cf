import { names } from './fields.ts'
import type { NameField } from './fields.ts'
import { parseQuery } from './parse.ts'
import type { DateSpan, FieldTerm, NameValue, Span, Term, TextTerm } from './terms.ts'

/** The canonical text of a query; read again it gives the same terms. */
export function printQuery(terms: readonly Term[]) {
  return terms.map(printTerm).join(' ')
}

/** Each value of a term as it is written in a query, quoted where it must be. */
export function printValues(term: FieldTerm): string[] {
  if (term.kind === 'choice') return [...term.values]
  if (term.kind === 'name') return term.values.map((value) => printName(term.field, value))
  return term.values.map(printSpan)
}

export function quote(text: string) {
  return `"${text.replace(/["\\]/g, '\\$&')}"`
}

/** A name as it must be written behind this field: bare if that is safe. */
export function nameText(field: NameField, name: string) {
  const isSpecial = names[field].some((word) => word === name.toLowerCase())
  const isBare = /^(?!\/\/)[^\s,<>"“”„«\p{Cc}][^\s,\p{Cc}]*$/u.test(name)
  return isBare && !isSpecial ? name : quote(name)
}

function printTerm(term: Term): string {
  if (term.kind === 'sort') return `sort:${term.by}-${term.direction}`
  const minus = term.not ? '-' : ''
  if (term.kind === 'phrase') return minus + quote(term.text)
  if (term.kind === 'word') return printWord(term, minus)
  const values = printValues(term).join(',')
  const isOneNumber = term.field === 'number' && /^\d+$/.test(values)
  return isOneNumber ? `${minus}#${values}` : `${minus}${term.field}:${values}`
}

// A word built by a screen may hold what would read as syntax.
function printWord({ text, not }: TextTerm, minus: string) {
  const [read, ...more] = parseQuery(minus + text).terms
  const isSame = read?.kind === 'word' && read.text === text && read.not === not && more.length === 0
  return minus + (isSame ? text : quote(text))
}

function printName(field: NameField, value: NameValue) {
  return value.is === 'name' ? nameText(field, value.name) : value.is
}

function printSpan(span: Span<number> | DateSpan) {
  if (span.op === 'none') return 'none'
  if (span.op === '..') return `${span.from}..${span.to}`
  return span.op === '=' ? String(span.value) : `${span.op}${span.value}`
}
