import type { Product, saveProduct as endpoint } from '#contracts/catalog.ts'
import type { BodyOf } from '#contracts/endpoint.ts'
import type { SignedIn } from '#kit/actor.ts'
import { Fault, notFound } from '#kit/fault.ts'
import { mustBeVersion } from '#kit/must-be-version.ts'
import { transaction, type Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { presentProduct, type ProductRow } from './present-products.ts'

/** Adds or changes a product. What was sold keeps the words and the price that it was sold with. */
export const saveProduct = (
  world: World,
  actor: SignedIn,
  id: string,
  { version, ...parts }: BodyOf<typeof endpoint>,
): Promise<Product> =>
  transaction(world, actor, async (tx) => {
    await refuse(tx, id, { version, code: parts.code })
    const columns = { ...parts, version: version + 1 }
    const row = await tx.db
      .insertInto('products')
      .values({ id, ...columns })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(columns))
      .returningAll()
      .executeTakeFirstOrThrow()
    tellProduct(tx, row)
    return presentProduct(row)
  })

/** Takes a product out of what is offered, or back in. */
export const archiveProduct = (
  world: World,
  actor: SignedIn,
  id: string,
  { archived }: { archived: boolean },
): Promise<Product> =>
  transaction(world, actor, async (tx) => {
    const row = await tx.db
      .updateTable('products')
      .set((eb) => ({ archived_at: archived ? world.now() : null, version: eb('version', '+', 1) }))
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirst()
    if (!row) throw notFound()
    tellProduct(tx, row)
    return presentProduct(row)
  })

async function refuse(tx: Tx, id: string, { version, code }: { version: number; code: string }) {
  const rows = await tx.db
    .selectFrom('products')
    .select(['id', 'name', 'version'])
    .where((eb) => eb.or([eb('id', '=', id), eb('code', '=', code)]))
    .forUpdate()
    .execute()
  const there = rows.find((row) => row.id === id)
  mustBeVersion(there, version)
  const other = rows.find((row) => row.id !== id)
  if (other) throw new Fault('already_taken', { field: 'code', params: { name: other.name } })
}

const tellProduct = (tx: Tx, { id, code }: ProductRow) =>
  tx.emit({ type: 'product.saved', subjects: [id], audience: 'staff', data: { code } })
