import { addOrder, saveProduct, type Order } from '#contracts/catalog.ts'
import { reportReturn, type Return } from '#contracts/returns.ts'
import type { BodyOf } from '#contracts/endpoint.ts'
import { newId } from '#kit/id.ts'
import type { Person } from './people.ts'

const DAY = 86_400_000
export const daysAgo = (days: number) => new Date(Date.now() - days * DAY).toISOString()

type Sold = { name?: string; quantity?: number; unitPrice?: string; returnable?: boolean }
type Sale = { days?: number; customerRef?: string | null; number?: string; lines?: Sold[] }

/** Codes and numbers differ in the whole file, whoever sells. */
let sold = 0

/** A shop whose admin sells things: to a contact, or to nobody whom we know. */
export function shopOf(admin: Person) {
  async function product({ name = 'Paper star lamp', returnable = true }: Sold = {}): Promise<string> {
    const id = newId()
    const body = { code: `P-${(sold += 1)}`, name, price: '1299', currency: 'GBP', returnable, version: 0 }
    await admin.call(saveProduct, { params: { id }, body })
    return id
  }

  /** Six lamps at 12.99 a few days ago, unless said otherwise. */
  async function order(
    buyer: Person | null,
    { days = 3, customerRef = null, number = `S-${(sold += 1)}`, lines = [{}] }: Sale = {},
  ): Promise<Order> {
    const asked = []
    for (const { quantity = 6, unitPrice = '1299', ...line } of lines) {
      asked.push({ productId: await product(line), quantity, unitPrice })
    }
    const body: BodyOf<typeof addOrder> = {
      id: newId(),
      number,
      orderedAt: daysAgo(days),
      contactId: buyer?.contactId ?? null,
      customerRef,
      country: null,
      currency: 'GBP',
      lines: asked,
    }
    return admin.call(addOrder, { body })
  }
  return { product, order }
}

type Report = BodyOf<typeof reportReturn>

export const reportOf = (orderLineId: string, over: Partial<Report> = {}): Report => ({
  id: newId(),
  ticketId: newId(),
  orderLineId,
  quantity: 1,
  reason: 'damaged',
  wish: 'refund',
  description: 'One of the lamps came broken.',
  pictures: [],
  fields: {},
  ...over,
})

export const lineOf = (order: Order, place = 1): string => order.lines[place - 1]?.id ?? ''

/** Of the first line of the order. */
export const reports = (who: Person, order: Order, over: Partial<Report> = {}): Promise<Return> =>
  who.call(reportReturn, { body: reportOf(lineOf(order), over) })
