import { sql } from 'kysely'
import type { listOrders as endpoint, Order, OrderRow } from '#contracts/catalog.ts'
import type { QueryOf } from '#contracts/endpoint.ts'
import { worksHere, type SignedIn } from '#kit/actor.ts'
import { fold } from '#kit/fold.ts'
import { isTime, pageOf, readKey } from '#kit/keyset.ts'
import { likeWords } from '#kit/like-words.ts'
import { snapshot } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { orderFor } from './door.ts'
import { orderRows, presentOrder, presentOrderRow } from './present-orders.ts'

type Wanted = QueryOf<typeof endpoint>
const NOBODY = '00000000-0000-0000-0000-000000000000'

/** Newest first. A customer gets his own, whatever he asks for. */
export const listOrders = (
  world: World,
  actor: SignedIn,
  { q, contactId, whose, after, limit }: Wanted,
): Promise<{ items: OrderRow[]; next: string | null }> =>
  snapshot(world, actor, async (tx) => {
    let query = orderRows(tx)
    if (whose === 'mine' || !worksHere(actor))
      query = query.where('o.contact_id', '=', actor.contactId ?? NOBODY)
    if (whose === 'nobody') query = query.where('o.contact_id', 'is', null)
    if (contactId) query = query.where('o.contact_id', '=', contactId)
    for (const pattern of likeWords(q)) query = query.where(sql<boolean>`o.id in (${named(pattern)})`)
    if (after !== undefined) {
      const { key, id } = readKey(after, isTime)
      query = query.where(sql<boolean>`(o.ordered_at, o.id) < (${key}::timestamptz, ${id}::uuid)`)
    }
    const rows = await query
      .orderBy('o.ordered_at', 'desc')
      .orderBy('o.id', 'desc')
      .limit(limit + 1)
      .execute()
    const { shown, next } = pageOf(rows, limit, (row) => ({ key: row.ordered_key, id: row.id }))
    return { items: shown.map(presentOrderRow), next }
  })

/** By number or reference, or by the name of the customer in any letters. */
function named(pattern: string) {
  const folded = fold(pattern)
  const byName = sql`union all select n.id from orders n join contacts c on c.id = n.contact_id
    where c.folded_name like ${`%${folded}%`}`
  return sql`select id from orders where words like ${pattern} ${folded === '' ? sql`` : byName}`
}

export const showOrder = (world: World, actor: SignedIn, id: string): Promise<Order> =>
  snapshot(world, actor, async (tx) => presentOrder(tx, (await orderFor(tx, id)).id))
