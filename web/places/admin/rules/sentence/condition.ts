import { parseQuery } from '#contracts/query/parse.ts'
import { printQuery, printValues, quote } from '#contracts/query/print.ts'
import type { FieldTerm, Term } from '#contracts/query/terms.ts'

/** What a ticket may be asked for, each with the values of a list. */
export const listFields = ['status', 'priority', 'type', 'component', 'queue', 'processor', 'owner'] as const
export type ListField = (typeof listFields)[number]
export const traits = ['unassigned', 'waiting', 'open', 'escalated', 'overdue', 'file'] as const
export type Trait = (typeof traits)[number]
export const conditionFields = [...listFields, 'trait', 'waited', 'words', 'written'] as const
export type ConditionField = (typeof conditionFields)[number]
export type Comparing = 'is' | 'not' | 'least' | 'most'

/** One condition as the screen shows it; `written` is what only the language of the search can say. */
export type Condition = { field: ConditionField; op: Comparing; values: string[] }

const traitTerms: Record<Trait, string> = {
  unassigned: 'is:unassigned',
  waiting: 'is:waiting',
  open: 'is:open',
  escalated: 'escalated:yes',
  overdue: 'overdue:yes',
  file: 'has:file',
}

export const newCondition: Record<ConditionField, () => Condition> = {
  status: () => ({ field: 'status', op: 'is', values: ['open'] }),
  priority: () => ({ field: 'priority', op: 'least', values: ['4'] }),
  type: () => ({ field: 'type', op: 'is', values: [''] }),
  component: () => ({ field: 'component', op: 'is', values: [''] }),
  queue: () => ({ field: 'queue', op: 'is', values: [''] }),
  processor: () => ({ field: 'processor', op: 'is', values: [''] }),
  owner: () => ({ field: 'owner', op: 'is', values: [''] }),
  trait: () => ({ field: 'trait', op: 'is', values: ['unassigned'] }),
  waited: () => ({ field: 'waited', op: 'is', values: ['4h'] }),
  words: () => ({ field: 'words', op: 'is', values: [''] }),
  written: () => ({ field: 'written', op: 'is', values: [''] }),
}

export const conditionsIn = (query: string): Condition[] => {
  const { terms, problems } = parseQuery(query)
  return problems.length > 0 ? [written(query)] : terms.map(conditionOf)
}

export const queryOf = (conditions: readonly Condition[]): string =>
  conditions
    .map(writtenOf)
    .filter((one) => one !== '')
    .join(' ')

/** Whether every blank of it is filled in. */
export const isWhole = ({ values }: Condition) =>
  values.length > 0 && values.every((value) => value.trim() !== '')

const written = (text: string): Condition => ({ field: 'written', op: 'is', values: [text] })

function conditionOf(term: Term): Condition {
  if (term.kind === 'word' || term.kind === 'phrase')
    return { field: 'words', op: opOf(term), values: [term.text] }
  if (term.kind === 'sort') return written(printQuery([term]))
  return traitOf(term) ?? comparedOf(term) ?? listOf(term) ?? written(printQuery([term]))
}

const opOf = ({ not }: { not: boolean }): Comparing => (not ? 'not' : 'is')

function traitOf(term: FieldTerm): Condition | undefined {
  const plain = printQuery([{ ...term, not: false }])
  const trait = traits.find((one) => traitTerms[one] === plain)
  return trait && { field: 'trait', op: opOf(term), values: [trait] }
}

/** "At least", "at most", and longer than. */
function comparedOf(term: FieldTerm): Condition | undefined {
  const [value = '', ...more] = printValues(term)
  if (term.not || more.length > 0) return undefined
  if (term.field === 'priority' && /^[<>]=/.test(value))
    return { field: 'priority', op: value.startsWith('>') ? 'least' : 'most', values: [value.slice(2)] }
  return term.field === 'waiting' && /^>\d/.test(value)
    ? { field: 'waited', op: 'is', values: [value.slice(1)] }
    : undefined
}

function listOf(term: FieldTerm): Condition | undefined {
  const field = listFields.find((one) => one === term.field)
  const values = printValues(term)
  if (!field || values.some((value) => /[<>]|\.\./.test(value))) return undefined
  return { field, op: opOf(term), values: values.map((value) => value.replace(/^"(.*)"$/, '$1')) }
}

function writtenOf({ field, op, values }: Condition): string {
  const given = values.map((value) => value.trim()).filter((value) => value !== '')
  const [first] = given
  if (first === undefined) return ''
  const minus = op === 'not' ? '-' : ''
  if (field === 'written') return first
  if (field === 'words') return minus + (/^[\p{L}\p{N}]+$/u.test(first) ? first : quote(first))
  if (field === 'trait') return minus + traitTerms[first as Trait]
  if (field === 'waited') return `waiting:>${first}`
  if (op === 'least' || op === 'most') return `${field}:${op === 'least' ? '>=' : '<='}${first}`
  return `${minus}${field}:${given.map((value) => (/^[\w-]+$/.test(value) ? value : quote(value))).join(',')}`
}
