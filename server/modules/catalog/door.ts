import { notFound } from '#kit/fault.ts'
import type { Tx } from '#kit/transaction.ts'
import { maySeeOrder } from './policy.ts'

/** The one door to an order: "not found" for what the actor may not see. */
export async function orderFor(tx: Tx, id: string, lock: 'look' | 'change' = 'look') {
  const base = tx.db.selectFrom('orders').selectAll().where('id', '=', id)
  const order = await (lock === 'change' ? base.forUpdate() : base).executeTakeFirst()
  if (!order || !maySeeOrder(tx.actor, order)) throw notFound()
  return order
}

/** The one door to a line, by its order. */
export async function orderLineFor(tx: Tx, id: string) {
  const line = await tx.db.selectFrom('order_lines').selectAll().where('id', '=', id).executeTakeFirst()
  if (!line) throw notFound()
  return { line, order: await orderFor(tx, line.order_id) }
}
