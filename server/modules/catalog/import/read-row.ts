import { CODE_LIMIT, MOST_PIECES, NAME_LIMIT, REF_LIMIT } from '#contracts/catalog.ts'
import { currencies, readAmount } from '#contracts/money.ts'
import type { ImportField, ImportMapping, ImportProblem } from '#contracts/order-imports.ts'
import { readDate } from '#kit/csv/read-date.ts'

/** A row as it was understood. `quantity` is below zero where it gives something back. */
export type ReadRow = {
  number: string
  at: string
  code: string
  quantity: number
  price: string
  description: string | null
  ref: string | null
  name: string | null
  country: string | null
  currency: string
}
export type Wrong = { problem: ImportProblem; field: ImportField }

class NotSo extends Error {
  readonly wrong: Wrong
  constructor(field: ImportField, problem: ImportProblem) {
    super(problem)
    this.wrong = { problem, field }
  }
}

const limits = {
  number: CODE_LIMIT,
  code: CODE_LIMIT,
  description: NAME_LIMIT,
  customerRef: REF_LIMIT,
  customerName: 100,
  country: 60,
} as const
const MOST_PRICE = 1_000_000_000_000n

/** A line of the file in our terms, or the first thing that is wrong with it. */
export function readRow(cells: readonly string[], mapping: ImportMapping): ReadRow | Wrong {
  try {
    return understood(cells, mapping)
  } catch (error) {
    if (error instanceof NotSo) return error.wrong
    throw error
  }
}

function understood(cells: readonly string[], mapping: ImportMapping): ReadRow {
  const cell = (field: ImportField) => cells[mapping.columns[field] ?? -1]?.trim() ?? ''
  const text = (field: keyof typeof limits): string | null => {
    const said = cell(field).replace(/\s+/g, ' ')
    if (said.length > limits[field]) throw new NotSo(field, 'too_long')
    // oxlint-disable-next-line no-control-regex -- these are just what must not get in
    if (/[\u0000-\u001f\u007f]/.test(said) || !said.isWellFormed()) throw new NotSo(field, 'control')
    return said === '' ? null : said
  }
  const needed = (field: keyof typeof limits): string => {
    const said = text(field)
    if (said === null) throw new NotSo(field, 'missing')
    return said
  }

  const currency = currencyOf(cell('currency').toUpperCase() || mapping.currency)
  const number = needed('number')
  const date = cell('date')
  const at = readDate(date, mapping.dateOrder, mapping.timeZone)
  if (!at) throw new NotSo('date', date === '' ? 'missing' : 'no_date')
  return {
    number,
    at: at.toISOString(),
    code: needed('code'),
    quantity: quantityOf(cell('quantity')),
    price: priceOf(cell('price'), currency),
    description: text('description'),
    ref: text('customerRef'),
    name: text('customerName'),
    country: text('country'),
    currency,
  }
}

function currencyOf(code: string): string {
  if (!currencies.includes(code)) throw new NotSo('currency', 'no_currency')
  return code
}

function quantityOf(said: string): number {
  if (said === '') throw new NotSo('quantity', 'missing')
  const quantity = /^[+-]?\d{1,9}(?:[.,]0+)?$/.test(said) ? Number.parseInt(said, 10) : 0
  if (quantity === 0) throw new NotSo('quantity', 'no_number')
  if (Math.abs(quantity) > MOST_PIECES) throw new NotSo('quantity', 'too_much')
  return quantity
}

function priceOf(said: string, currency: string): string {
  if (said === '') throw new NotSo('price', 'missing')
  const amount = readAmount(said, currency)
  if (amount === null || amount < 0n) throw new NotSo('price', 'no_amount')
  if (amount > MOST_PRICE) throw new NotSo('price', 'too_much')
  return String(amount)
}
