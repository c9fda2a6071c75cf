import type { Order } from '#contracts/catalog.ts'
import type { SignedIn } from '#kit/actor.ts'
import { Fault } from '#kit/fault.ts'
import { transaction, type Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { refuseUnknown } from './add-order.ts'
import { orderFor } from './door.ts'
import { presentOrder } from './present-orders.ts'
import { tellOrder } from './tell-order.ts'

/**
 * Says whose order it is. A reference is one customer's: with the first of its orders all are his, and those that
 * come later. What has been returned from is nobody else's any more.
 */
export const bindOrder = (
  world: World,
  actor: SignedIn,
  id: string,
  { contactId }: { contactId: string },
): Promise<Order> =>
  transaction(world, actor, async (tx) => {
    const order = await orderFor(tx, id, 'change')
    await refuseUnknown(tx, contactId)
    if (order.customer_ref !== null) await bindRef(tx, actor, { ref: order.customer_ref, contactId })
    const moved = await tx.db
      .updateTable('orders')
      .set({ contact_id: contactId })
      .where((eb) => eb.or([eb('id', '=', id), eb('customer_ref', '=', order.customer_ref)]))
      .where((eb) => eb.or([eb('contact_id', 'is', null), eb('contact_id', '!=', contactId)]))
      .returning(['id', 'number', 'contact_id'])
      .execute()
    await refuseReturned(
      tx,
      moved.map((one) => one.id),
    )
    for (const one of moved) tellOrder(tx, 'order.bound', one)
    return presentOrder(tx, id)
  })

const bindRef = (tx: Tx, actor: SignedIn, { ref, contactId }: { ref: string; contactId: string }) =>
  tx.db
    .insertInto('customer_refs')
    .values({ ref, contact_id: contactId, bound_by: actor.id })
    .onConflict((conflict) =>
      conflict.column('ref').doUpdateSet({ contact_id: contactId, bound_by: actor.id, bound_at: new Date() }),
    )
    .execute()

async function refuseReturned(tx: Tx, orderIds: readonly string[]) {
  if (orderIds.length === 0) return
  const returned = await tx.db
    .selectFrom('returns as r')
    .innerJoin('order_lines as l', 'l.id', 'r.order_line_id')
    .select('r.id')
    .where('l.order_id', 'in', [...orderIds])
    .limit(1)
    .executeTakeFirst()
  if (returned) throw new Fault('order_has_returns')
}
