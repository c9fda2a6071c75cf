import type { Selectable } from 'kysely'
import type { Product } from '#contracts/catalog.ts'
import type { Tables } from '#server/tables.ts'

export type ProductRow = Selectable<Tables['products']>

export const presentProduct = (row: ProductRow): Product => ({
  id: row.id,
  code: row.code,
  name: row.name,
  price: row.price,
  currency: row.currency,
  returnable: row.returnable,
  version: row.version,
  archived: row.archived_at !== null,
})
