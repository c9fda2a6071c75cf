import * as fc from 'fast-check'
import { amounts, choices, dates, directions, fields, names, sortKeys } from './fields.ts'
import type { AmountField, ChoiceField, DateField, NameField } from './fields.ts'
import type { Choice, Comparison, DateSpan, NameValue, Span, Term } from './terms.ts'

const pieces = [
  ...fields,
  'by',
  'person',
  'foo',
  'тип',
  '__proto__',
  'Re',
  'https',
  'new',
  'in-process',
  'me',
  'none',
]
const signs = [
  ':',
  '"',
  ' ',
  ',',
  '-',
  '#',
  '..',
  '>=',
  '<',
  '\\',
  '“',
  '”',
  '«',
  '»',
  '//',
  '\u0000',
  '\u00a0',
]
const dateTexts = ['today', '7d', '12h', '2w', '2026', '2026-11', '2026-02-29', '2024-02-29', '0d']

/** Text as it comes: anything at all, and what is made of the language's own pieces. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc
    .array(fc.constantFrom(...pieces, ...signs, ...signs, ...dateTexts, '4', '10432', '🙂'), {
      maxLength: 60,
    })
    .map((parts) => parts.join('')),
)

const not = fc.boolean()
const several = <T>(one: fc.Arbitrary<T>) => fc.array(one, { minLength: 1, maxLength: 3 })

/** Free of what reading changes by design: outer spaces and control characters. */
const cleanText = fc
  .oneof(fc.string({ minLength: 1 }), fc.string({ unit: 'binary', minLength: 1 }), anyText)
  .map((text) => text.replace(/\p{Cc}/gu, '').trim())
  .filter((text) => text !== '')

const choiceTerm = fc
  .constantFrom<ChoiceField[]>('status', 'is', 'has', 'escalated', 'overdue')
  .chain((field) =>
    fc
      .tuple(several(fc.constantFrom<Choice[]>(...choices[field])), not)
      .map(([values, not]): Term => ({ kind: 'choice', field, values, not })),
  )

const spanOf = <T>(value: fc.Arbitrary<T>) =>
  fc
    .tuple(fc.constantFrom<Comparison[]>('=', '>', '>=', '<', '<='), value)
    .map(([op, value]): Span<T> => ({ op, value }))

const amountTerm = fc.constantFrom<AmountField[]>('priority', 'number', 'rating').chain((field) => {
  const amount = fc.integer({ min: amounts[field].least, max: amounts[field].most })
  const range = fc
    .tuple(amount, amount)
    .map(([one, other]): Span<number> => ({ op: '..', from: Math.min(one, other), to: Math.max(one, other) }))
  return fc
    .tuple(several(fc.oneof(spanOf(amount), range)), not)
    .map(([values, not]): Term => ({ kind: 'amount', field, values, not }))
})

export const calendarDate = fc
  .date({ min: new Date('1970-01-03T00:00Z'), max: new Date('2037-12-30T00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

const dateText = fc.oneof(
  fc.constantFrom('today', 'yesterday', '2026', '2026-11'),
  calendarDate,
  fc.tuple(fc.integer({ min: 1, max: 9999 }), fc.constantFrom('h', 'd', 'w')).map((parts) => parts.join('')),
)

const dateRange = fc.tuple(dateText, dateText).map(([from, to]): DateSpan => ({ op: '..', from, to }))

// A lone length is left out: behind `waiting:` it reads as a comparison.
const dateSpan = fc
  .oneof(spanOf(dateText), dateRange)
  .filter((span) => span.op !== '=' || !/[hdw]$/.test(span.value))

const dateTerm = fc
  .tuple(fc.constantFrom(...(Object.keys(dates) as DateField[])), several(dateSpan), not)
  .map(([field, values, not]): Term => ({ kind: 'date', field, values, not }))

const nameTerm = fc.constantFrom(...(Object.keys(names) as NameField[])).chain((field) => {
  const special = names[field].map((is) => fc.constant<NameValue>({ is }))
  const name = cleanText.map((text): NameValue => ({ is: 'name', name: text }))
  return fc
    .tuple(several(fc.oneof(name, ...special)), not)
    .map(([values, not]): Term => ({ kind: 'name', field, values, not }))
})

const sortTerm = fc
  .tuple(fc.constantFrom(...sortKeys), fc.constantFrom(...directions))
  .map(([by, direction]): Term => ({ kind: 'sort', by, direction }))

const phraseTerm = fc.tuple(cleanText, not).map(([text, not]): Term => ({ kind: 'phrase', text, not }))

/** Terms as a screen may build them: every one of them can be written down. */
export const anyTerms = fc.array(fc.oneof(choiceTerm, amountTerm, dateTerm, nameTerm, sortTerm, phraseTerm), {
  maxLength: 8,
})
