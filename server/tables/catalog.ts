import type { Generated, GeneratedAlways } from 'kysely'
import type { ImportMapping, ImportStatus, RowState } from '#contracts/order-imports.ts'
import type { ReturnMove, ReturnReason, ReturnState, ReturnWish } from '#contracts/returns.ts'
import type { At, AtNow, Json } from './columns.ts'

/** Money is minor units, as text like all big numbers. */
export type CatalogTables = {
  products: {
    id: string
    code: string
    name: string
    price: string
    currency: string
    returnable: Generated<boolean>
    version: Generated<number>
    created_at: AtNow
    archived_at: At | null
    words: GeneratedAlways<string>
  }
  customer_refs: { ref: string; contact_id: string; bound_by: string | null; bound_at: AtNow }
  orders: {
    id: string
    number: string
    ordered_at: At
    contact_id: string | null
    customer_ref: string | null
    country: string | null
    currency: string
    total: string
    import_id: string | null
    created_at: AtNow
    words: GeneratedAlways<string>
  }
  order_lines: {
    id: string
    order_id: string
    place: number
    product_id: string
    description: string
    quantity: number
    unit_price: string
  }
  credits: {
    number: string
    place: number
    order_line_id: string
    quantity: number
    credited_at: At
  }
  order_imports: {
    id: string
    created_by: string
    name: string
    columns: string[]
    row_count: number
    mapping: Json<ImportMapping> | null
    status: Generated<ImportStatus>
    done: Generated<number>
    created_at: AtNow
    moved_at: AtNow
    ended_at: At | null
  }
  order_import_rows: {
    import_id: string
    line: number
    cells: string[]
    state: Generated<RowState>
    problem: string | null
    field: string | null
    parsed: Json<Record<string, unknown>> | null
    order_number: string | null
  }
  returns: {
    id: string
    ticket_id: string
    contact_id: string
    order_line_id: string
    quantity: number
    reason: ReturnReason
    wish: ReturnWish
    pictures: Generated<string[]>
    state: Generated<ReturnState>
    rejection: string | null
    refund: string | null
    version: Generated<number>
    reported_at: AtNow
    approved_at: At | null
    received_at: At | null
    ended_at: At | null
  }
  return_moves: { from_state: ReturnState; move: ReturnMove; to_state: ReturnState }
}
