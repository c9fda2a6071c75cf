import { sql } from 'kysely'
import type { addOrder as endpoint, Order } from '#contracts/catalog.ts'
import type { BodyOf } from '#contracts/endpoint.ts'
import type { SignedIn } from '#kit/actor.ts'
import { Fault } from '#kit/fault.ts'
import { newId } from '#kit/id.ts'
import { transaction, type Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { tellOrder } from './tell-order.ts'
import { presentOrder } from './present-orders.ts'
import { contactsOfRefs } from './whose-refs.ts'

type Input = BodyOf<typeof endpoint>
/** No order comes to more, whatever its currency: figures over many of them still fit. */
export const MOST_TOTAL = 9_000_000_000_000_000n

/** Adds an order with its lines; the same id again answers the order that is there. */
export const addOrder = (world: World, actor: SignedIn, input: Input): Promise<Order> =>
  transaction(world, actor, async (tx) => {
    const { id, number, orderedAt, customerRef, country, currency, lines } = input
    const there = await tx.db.selectFrom('orders').select('number').where('id', '=', id).executeTakeFirst()
    if (there?.number === number) return presentOrder(tx, id)
    if (there) throw new Fault('id_used', { field: 'id' })
    const names = await productNames(tx, lines)
    const contactId = input.contactId ?? (await ownerOf(tx, customerRef))
    if (input.contactId !== null) await refuseUnknown(tx, input.contactId)
    const total = lines.reduce((sum, line) => sum + BigInt(line.quantity) * BigInt(line.unitPrice), 0n)
    if (total > MOST_TOTAL) throw new Fault('invalid', { field: 'lines', params: { field: 'lines' } })
    await tx.db
      .insertInto('orders')
      .values({
        id,
        number,
        ordered_at: orderedAt,
        contact_id: contactId,
        customer_ref: customerRef,
        country,
        currency,
        total: String(total),
      })
      .execute()
    await tx.db
      .insertInto('order_lines')
      .values(
        lines.map((line, place) => ({
          id: newId(),
          order_id: id,
          place: place + 1,
          product_id: line.productId,
          description: line.description ?? names.get(line.productId) ?? '',
          quantity: line.quantity,
          unit_price: line.unitPrice,
        })),
      )
      .execute()
    tellOrder(tx, 'order.added', { id, number, contact_id: contactId })
    return presentOrder(tx, id)
  })

async function productNames(tx: Tx, lines: Input['lines']): Promise<Map<string, string>> {
  const ids = [...new Set(lines.map((line) => line.productId))]
  const rows = await tx.db.selectFrom('products').select(['id', 'name']).where('id', 'in', ids).execute()
  if (rows.length < ids.length) throw new Fault('unknown_choice', { field: 'lines' })
  return new Map(rows.map((row) => [row.id, row.name]))
}

const ownerOf = async (tx: Tx, ref: string | null) =>
  ref === null ? null : ((await contactsOfRefs(tx, [ref])).get(ref) ?? null)

export async function refuseUnknown(tx: Tx, contactId: string): Promise<void> {
  const { rows } = await sql`select from contacts where id = ${contactId}`.execute(tx.db)
  if (rows.length === 0) throw new Fault('unknown_choice', { field: 'contactId' })
}
