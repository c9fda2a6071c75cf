import { sql } from 'kysely'
import { newId } from '#kit/id.ts'
import type { Tx } from '#kit/transaction.ts'
import type { ReadRow } from './read-row.ts'

type Known = { id: string; name: string }

/** Products by code; those that are not there yet are made as the file calls them. What is there stays as it is. */
export async function ensureProducts(
  tx: Tx,
  importId: string,
  rows: readonly ReadRow[],
): Promise<Map<string, Known>> {
  const codes = [...new Set(rows.map((row) => row.code))]
  const known = await productsByCode(tx, codes)
  const missing = codes.filter((code) => !known.has(code))
  if (missing.length === 0) return known
  const names = await namesInFile(tx, importId, missing)
  const bought = new Map(rows.map((row) => [row.code, row]))
  const fresh = missing.flatMap((code) => {
    const row = bought.get(code)
    const name = names.get(code)
    return row && name ? [{ id: newId(), code, name, price: row.price, currency: row.currency }] : []
  })
  const added = await tx.db
    .insertInto('products')
    .values(fresh)
    .onConflict((conflict) => conflict.column('code').doNothing())
    .returning(['id', 'code'])
    .execute()
  for (const { id, code } of added) {
    tx.emit({ type: 'product.saved', subjects: [id], audience: 'staff', data: { code } })
  }
  return productsByCode(tx, codes)
}

async function productsByCode({ db }: Tx, codes: readonly string[]): Promise<Map<string, Known>> {
  const rows = await db
    .selectFrom('products')
    .select(['id', 'code', 'name'])
    .where('code', 'in', [...codes])
    .execute()
  return new Map(rows.map(({ code, ...product }) => [code, product]))
}

/** As most rows of the file call it: one row may lack it, or say something odd. */
async function namesInFile(tx: Tx, id: string, codes: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ code: string; name: string }>`
    select parsed ->> 'code' as code, mode() within group (order by parsed ->> 'description') as name
    from order_import_rows where import_id = ${id} and parsed ->> 'code' = any(${[...codes]})
      and parsed ->> 'description' is not null
    group by 1`.execute(tx.db)
  return new Map(rows.map((row) => [row.code, row.name]))
}
