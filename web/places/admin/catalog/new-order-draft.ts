import type { z } from 'zod'
import type { addOrder, Product } from '#contracts/catalog.ts'
import { readAmount } from '#contracts/money.ts'
import { startOfDay } from '#contracts/query/zone.ts'
import { newId } from '../../../kit/id.ts'

export type LineDraft = {
  uid: string
  product: Product | null
  quantity: number | null
  /** As it is typed: "12.99". */
  price: string
}
export type OrderDraft = {
  id: string
  number: string
  /** As the calendar of the browser gives it: 2026-11-24. */
  day: string
  contact: { id: string; name: string } | null
  customerRef: string
  country: string
  currency: string
  lines: LineDraft[]
}

export const emptyLine = (): LineDraft => ({ uid: newId(), product: null, quantity: 1, price: '' })
/** The id is made once, so that sending twice adds one. */
export const emptyOrder = (currency: string): OrderDraft => ({
  id: newId(),
  number: '',
  day: new Date().toLocaleDateString('sv-SE'),
  contact: null,
  customerRef: '',
  country: '',
  currency,
  lines: [emptyLine()],
})

export const isDay = (day: string) => /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(Date.parse(day))

/** What is sent; undefined as long as a line or the day is missing. */
export function orderFrom(
  draft: OrderDraft,
  timeZone: string | undefined,
): z.input<NonNullable<(typeof addOrder)['body']>> | undefined {
  const lines = draft.lines.map(({ product, quantity, price }) => {
    const amount = readAmount(price, draft.currency)
    const isWhole = product !== null && quantity !== null && quantity > 0 && amount !== null && amount >= 0n
    return isWhole ? { productId: product.id, quantity, unitPrice: String(amount) } : undefined
  })
  const whole = lines.filter((line) => line !== undefined)
  if (!isDay(draft.day) || whole.length < lines.length) return undefined
  const zone = timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone
  return {
    id: draft.id,
    number: draft.number.trim(),
    orderedAt: new Date(startOfDay(Date.parse(`${draft.day}T00:00:00Z`), zone)).toISOString(),
    contactId: draft.contact?.id ?? null,
    customerRef: draft.customerRef.trim() || null,
    country: draft.country.trim() || null,
    currency: draft.currency,
    lines: whole,
  }
}
