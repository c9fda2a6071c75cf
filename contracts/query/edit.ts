import type { Field } from './fields.ts'
import { parseQuery } from './parse.ts'
import { printQuery, printValues, quote } from './print.ts'
import { fieldOf } from './terms.ts'
import type { FieldTerm, Sort, Term } from './terms.ts'

type Terms = readonly Term[]

export const defaultSort: Sort = { by: 'updated', direction: 'desc' }

/** The values that a field asks for, each as written in a query (`new`, `>=4`, `me`, `"Ana Petrova"`). */
export function readField(terms: Terms, field: FieldTerm['field']): string[] {
  return terms.flatMap((term) => (isAbout(term, field) && !term.not ? printValues(term) : []))
}

/**
 * The field asks for these values, written as in a query, and for nothing else; no values take it away.
 * A value that cannot be read drops out.
 */
export function setField(terms: Terms, field: FieldTerm['field'], values: readonly string[]): Term[] {
  const read = values.flatMap((value) => readValue(field, value) ?? readValue(field, quote(value)) ?? [])
  const at = terms.findIndex((term) => fieldOf(term) === field)
  const kept = removeField(terms, field)
  return kept.toSpliced(at < 0 ? kept.length : at, 0, ...joined(read))
}

export function removeField(terms: Terms, field: Field): Term[] {
  return terms.filter((term) => fieldOf(term) !== field)
}

export function toggleValue(terms: Terms, field: FieldTerm['field'], value: string): Term[] {
  const values = readField(terms, field)
  const toggled = readField(setField([], field, [value]), field)
  const others = values.filter((one) => !toggled.includes(one))
  return setField(terms, field, others.length < values.length ? others : [...values, ...toggled])
}

/** The order asked for; the last one wins. */
export function readSort(terms: Terms): Sort {
  const asked = terms.findLast((term) => term.kind === 'sort')
  return asked ? { by: asked.by, direction: asked.direction } : defaultSort
}

/** The default order needs no words in the query. */
export function setSort(terms: Terms, { by, direction }: Sort): Term[] {
  const isDefault = by === defaultSort.by && direction === defaultSort.direction
  const kept = removeField(terms, 'sort')
  return isDefault ? kept : [...kept, { kind: 'sort', by, direction }]
}

/** Nothing that happens to a ticket moves it in such a list. */
export const isLasting = ({ by }: Sort): boolean => by === 'created' || by === 'number'

/** The words and phrases without the fields. */
export function readText(terms: Terms) {
  return printQuery(terms.filter(isText))
}

/** New words for the same fields; fields written among the words join the others. */
export function setText(terms: Terms, text: string): Term[] {
  return [...terms.filter((term) => !isText(term)), ...parseQuery(text).terms]
}

function readValue(field: FieldTerm['field'], value: string): FieldTerm | undefined {
  const { terms, problems } = parseQuery(`${field}:${value}`)
  const [term] = terms
  const isRead = terms.length === 1 && problems.length === 0
  return isRead && term && isAbout(term, field) ? term : undefined
}

function joined([first, ...more]: FieldTerm[]): FieldTerm[] {
  if (!first) return []
  const values = [first, ...more].flatMap((term): unknown[] => term.values)
  return [{ ...first, values } as FieldTerm]
}

const isText = (term: Term) => term.kind === 'word' || term.kind === 'phrase'
const isAbout = (term: Term, field: Field): term is FieldTerm =>
  term.kind !== 'sort' && 'field' in term && term.field === field
