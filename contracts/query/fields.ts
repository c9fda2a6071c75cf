import type { Status } from '../tickets.ts'

export const choices = {
  status: ['new', 'in_process', 'in_customer_action', 'resolved', 'closed', 'open'],
  is: ['open', 'unassigned', 'waiting', 'merged', 'unread'],
  has: ['file'],
  escalated: ['yes', 'no'],
  overdue: ['yes', 'no'],
} as const satisfies { status: readonly (Status | 'open')[] } & Record<string, readonly string[]>

/** The number's limit keeps every query inside a four-byte integer. */
export const amounts = {
  priority: { least: 1, most: 5 },
  number: { least: 1, most: 999_999_999 },
  rating: { least: 1, most: 5 },
} as const

/** The words that a name or date field understands besides names and dates. */
export const names = {
  type: [],
  component: ['none'],
  queue: ['mine', 'none'],
  processor: ['me', 'none'],
  owner: ['me', 'none'],
  creator: ['me'],
  contact: ['none'],
} as const satisfies Record<string, readonly ('me' | 'mine' | 'none')[]>

export const dates = {
  created: [],
  updated: [],
  resolved: ['none'],
  closed: ['none'],
  waiting: ['none'],
  due: ['none'],
} as const satisfies Record<string, readonly 'none'[]>

export const sortKeys = ['created', 'updated', 'priority', 'waiting', 'due', 'number'] as const
export const directions = ['asc', 'desc'] as const

export type ChoiceField = keyof typeof choices
export type AmountField = keyof typeof amounts
export type NameField = keyof typeof names
export type DateField = keyof typeof dates
export type Field = ChoiceField | AmountField | NameField | DateField | 'sort'

export const fields = [
  ...Object.keys(choices),
  ...Object.keys(amounts),
  ...Object.keys(names),
  ...Object.keys(dates),
  'sort',
] as Field[]

const called = new Map<string, Field>(fields.map((field) => [field, field]))
called.set('by', 'creator').set('person', 'contact')

export function fieldCalled(name: string) {
  return called.get(name.toLowerCase())
}

export const isChoice = (field: Field): field is ChoiceField => Object.hasOwn(choices, field)
export const isAmount = (field: Field): field is AmountField => Object.hasOwn(amounts, field)
export const isName = (field: Field): field is NameField => Object.hasOwn(names, field)
export const isDate = (field: Field): field is DateField => Object.hasOwn(dates, field)
