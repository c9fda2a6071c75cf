import { amounts, dates, directions, names, sortKeys, choices } from './fields.ts'
import type { AmountField, ChoiceField, DateField, NameField } from './fields.ts'
import type { Written } from './scan.ts'
import { readSpan, startsWithComparison } from './spans.ts'
import type { Refuse } from './spans.ts'
import type { Choice, DateSpan, NameValue, Sort, Span } from './terms.ts'
import { dateWritten, isLength } from './written-date.ts'

export function readChoice(field: ChoiceField, written: Written, refuse: Refuse): Choice | undefined {
  const value = written.text
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_')
  return choices[field].find((choice) => choice === value) ?? refuse(whyNot(written))
}

export function readAmount(field: AmountField, written: Written, refuse: Refuse): Span<number> | undefined {
  const { least, most } = amounts[field]
  const span = readSpan(written.text.trim(), refuse, (text) => {
    const amount = /^#?\d{1,9}$/.test(text) ? Number(text.replace('#', '')) : 0
    return amount >= least && amount <= most ? amount : refuse('unknown_value')
  })
  return span?.op === '..' && span.from > span.to ? { op: '..', from: span.to, to: span.from } : span
}

export function readName(field: NameField, written: Written, refuse: Refuse): NameValue | undefined {
  const name = written.text.trim()
  const special = names[field].find((word) => word === name.toLowerCase())
  if (special && !written.quoted) return { is: special }
  if (!written.quoted && startsWithComparison(name)) return refuse('bad_comparison')
  return { is: 'name', name }
}

export function readDate(field: DateField, written: Written, refuse: Refuse): DateSpan | undefined {
  const text = written.text.trim().toLowerCase()
  if (dates[field].some((word) => word === text)) return { op: 'none' }
  const span = readSpan(text, refuse, (date) => dateWritten(date) ?? refuse('bad_date'))
  // Who asks for `waiting:2d` looks for those who have waited two days already.
  const isWaitingFor = field === 'waiting' && span?.op === '=' && isLength(span.value)
  return isWaitingFor ? { op: '>=', value: span.value } : span
}

export function readSort(written: Written, refuse: Refuse): Sort | undefined {
  const [key, way = 'desc', ...rest] = written.text.trim().toLowerCase().split('-')
  const by = sortKeys.find((known) => known === key)
  const direction = directions.find((known) => known === way)
  return by && direction && rest.length === 0 ? { by, direction } : refuse(whyNot(written))
}

const whyNot = (written: Written) =>
  startsWithComparison(written.text) ? 'bad_comparison' : ('unknown_value' as const)
