import { addOrder, saveProduct } from '#contracts/catalog.ts'
import { reportReturn } from '#contracts/returns.ts'
import { newId } from '#kit/id.ts'
import type { Somebody } from './people.ts'
import type { Scene } from './scene.ts'

export const productBody = (mark = '') => ({
  code: newId().slice(-12),
  name: `Lamp ${mark}`,
  price: '1299',
  currency: 'GBP',
  returnable: true,
  version: 0,
})

/** Whose order it is: a customer's own, or for those who work here a customer's. */
export const buyerOf = (scene: Scene, owner: Somebody): Promise<Somebody> =>
  owner.role === 'customer' ? Promise.resolve(owner) : scene.regular('customer', 'stranger')

/** An order of three lamps that was made just now. */
export async function orderOf(scene: Scene, owner: Somebody) {
  const buyer = await buyerOf(scene, owner)
  const productId = newId()
  await scene.boss.call(saveProduct, { params: { id: productId }, body: productBody(buyer.mark) })
  const lines = [{ productId, quantity: 3, unitPrice: '1299' }]
  const body = {
    id: newId(),
    number: newId().slice(-12),
    orderedAt: new Date().toISOString(),
    contactId: buyer.contactId,
    currency: 'GBP',
    lines,
  }
  const order = await scene.boss.call(addOrder, { body })
  return { id: order.id, lineId: order.lines[0]?.id ?? '', buyer }
}

export const reportOf = (orderLineId: string, mark = '') => ({
  id: newId(),
  ticketId: newId(),
  orderLineId,
  quantity: 1,
  reason: 'damaged' as const,
  wish: 'refund' as const,
  description: `It is broken, says ${mark}`,
})

export async function returnOf(scene: Scene, owner: Somebody) {
  const { lineId, buyer } = await orderOf(scene, owner)
  return buyer.call(reportReturn, { body: reportOf(lineId, buyer.mark) })
}
