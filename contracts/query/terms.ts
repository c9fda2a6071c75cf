import type {
  AmountField,
  ChoiceField,
  choices,
  DateField,
  directions,
  Field,
  NameField,
  sortKeys,
} from './fields.ts'

export type Comparison = '=' | '>' | '>=' | '<' | '<='

/** Both ends of `..` belong to the range. */
export type Span<T> = { op: Comparison; value: T } | { op: '..'; from: T; to: T }

export type Choice = { [F in ChoiceField]: (typeof choices)[F][number] }[ChoiceField]
export type NameValue = { is: 'me' } | { is: 'mine' } | { is: 'none' } | { is: 'name'; name: string }

/** A date stays as written (`today`, `7d`, `2026-11`): only a viewer's clock and zone make instants of it. */
export type DateSpan = Span<string> | { op: 'none' }

export type Sort = { by: (typeof sortKeys)[number]; direction: (typeof directions)[number] }

export type FieldTerm =
  | { kind: 'choice'; field: ChoiceField; values: Choice[]; not: boolean }
  | { kind: 'amount'; field: AmountField; values: Span<number>[]; not: boolean }
  | { kind: 'name'; field: NameField; values: NameValue[]; not: boolean }
  | { kind: 'date'; field: DateField; values: DateSpan[]; not: boolean }

export type TextTerm =
  | { kind: 'word'; text: string; not: boolean }
  | { kind: 'phrase'; text: string; not: boolean }
export type SortTerm = { kind: 'sort' } & Sort

/** Terms hold together by "and", the values of one term by "or". */
export type Term = TextTerm | FieldTerm | SortTerm

export type ProblemCode =
  | 'too_long'
  | 'unknown_field'
  | 'unknown_value'
  | 'missing_value'
  | 'unfinished_quote'
  | 'bad_date'
  | 'bad_comparison'

/** `from` and `to` are positions in the text, in UTF-16 units, `to` excluded. */
export type Problem = {
  code: ProblemCode
  from: number
  to: number
  params: { field?: string; value?: string; limit?: number }
}

export type Query = { terms: Term[]; problems: Problem[] }

export const fieldOf = (term: Term): Field | undefined =>
  term.kind === 'sort' ? 'sort' : 'field' in term ? term.field : undefined
