import { sql } from 'kysely'
import type { listProducts as endpoint, Product } from '#contracts/catalog.ts'
import type { QueryOf } from '#contracts/endpoint.ts'
import type { Actor } from '#kit/actor.ts'
import { notFound } from '#kit/fault.ts'
import { pageOf, readKey } from '#kit/keyset.ts'
import { likeWords } from '#kit/like-words.ts'
import { snapshot } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { presentProduct } from './present-products.ts'

/** By name. */
export const listProducts = (
  world: World,
  actor: Actor,
  { q, state, after, limit }: QueryOf<typeof endpoint>,
): Promise<{ items: Product[]; next: string | null }> =>
  snapshot(world, actor, async (tx) => {
    let query = tx.db.selectFrom('products').selectAll()
    if (state !== 'all') query = query.where('archived_at', state === 'offered' ? 'is' : 'is not', null)
    for (const pattern of likeWords(q)) query = query.where('words', 'like', pattern)
    if (after !== undefined) {
      const { key, id } = readKey(after)
      query = query.where(sql<boolean>`(name, id) > (${key}, ${id}::uuid)`)
    }
    const rows = await query
      .orderBy('name')
      .orderBy('id')
      .limit(limit + 1)
      .execute()
    const { shown, next } = pageOf(rows, limit, ({ name, id }) => ({ key: name, id }))
    return { items: shown.map(presentProduct), next }
  })

export const showProduct = (world: World, actor: Actor, id: string): Promise<Product> =>
  snapshot(world, actor, async (tx) => {
    const row = await tx.db.selectFrom('products').selectAll().where('id', '=', id).executeTakeFirst()
    if (!row) throw notFound()
    return presentProduct(row)
  })
