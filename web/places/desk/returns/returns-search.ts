import type { ReturnReason, ReturnStep, ReturnWish } from '#contracts/returns.ts'

/**
 * What an address may ask of the list, by its shape alone: the router is on every first load, and the server refuses
 * what is no choice. Every key is named, because one that is left out keeps what stood there.
 */
export type ReturnsSearch = {
  step?: ReturnStep | undefined
  q?: string | undefined
  productId?: string | undefined
  reason?: ReturnReason | undefined
  wish?: ReturnWish | undefined
  from?: string | undefined
  to?: string | undefined
  timeZone?: string | undefined
}

const text = (value: unknown, shape: RegExp) =>
  typeof value === 'string' && shape.test(value) ? value : undefined
const key = /^[a-z_]{1,20}$/
const day = /^\d{4}-\d\d-\d\d$/

export const readReturnsSearch = (search: Record<string, unknown>): ReturnsSearch => ({
  step: text(search['step'], key) as ReturnStep | undefined,
  q: text(search['q'], /^.{1,100}$/),
  productId: text(search['productId'], /^[0-9a-f-]{36}$/),
  reason: text(search['reason'], key) as ReturnReason | undefined,
  wish: text(search['wish'], key) as ReturnWish | undefined,
  from: text(search['from'], day),
  to: text(search['to'], day),
  timeZone: text(search['timeZone'], /^.{1,60}$/),
})
