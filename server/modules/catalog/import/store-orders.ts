import { sql } from 'kysely'
import type { ImportMapping } from '#contracts/order-imports.ts'
import { newId } from '#kit/id.ts'
import type { Tx } from '#kit/transaction.ts'
import { tellOrder } from '../tell-order.ts'
import { ownersOf } from './owners-of.ts'
import { ensureProducts } from './ensure-products.ts'
import type { ReadRow } from './read-row.ts'

const ORDERS = 200
const ROWS = 2000

type Row = { line: number; row: ReadRow }

/** The next orders, whole, with products and customers that were not there. Answers how many rows those were. */
export async function storeOrders(tx: Tx, id: string, mapping: ImportMapping): Promise<number> {
  const rows = await nextRows(tx, id)
  if (rows.length === 0) return 0
  const products = await ensureProducts(
    tx,
    id,
    rows.map(({ row }) => row),
  )
  const owners = await ownersOf(
    tx,
    rows.map(({ row }) => row),
    mapping.unknown,
  )
  const orders = [...Map.groupBy(rows, ({ row }) => row.number)].map(([number, own]) =>
    orderOf(number, own, { id, owners }),
  )
  const added = await tx.db
    .insertInto('orders')
    .values(orders.map(({ lines: _lines, ...order }) => order))
    // Another import, or a program of the shop, was first.
    .onConflict((conflict) => conflict.column('number').doNothing())
    .returning(['id', 'number', 'contact_id'])
    .execute()
  const isAdded = new Set(added.map((order) => order.id))
  const stored = orders.filter((order) => isAdded.has(order.id))
  const lines = stored.flatMap((order) =>
    order.lines.map(({ row }, place) => ({
      id: newId(),
      order_id: order.id,
      place: place + 1,
      product_id: products.get(row.code)?.id ?? '',
      description: row.description ?? products.get(row.code)?.name ?? '',
      quantity: row.quantity,
      unit_price: row.price,
    })),
  )
  if (lines.length > 0) await tx.db.insertInto('order_lines').values(lines).execute()
  for (const order of added) tellOrder(tx, 'order.added', order)
  await settle(tx, id, { rows, isStored: new Set(added.map((order) => order.number)) })
  return rows.length
}

async function nextRows(tx: Tx, id: string): Promise<Row[]> {
  const { rows } = await sql<Row>`with waiting as (
      select order_number, min(line) as first, count(*) as own from order_import_rows
      where import_id = ${id} and state = 'fits' and (parsed ->> 'quantity')::int > 0
      group by order_number order by first limit ${ORDERS}),
    next as (select order_number from (select *, sum(own) over (order by first) as so_far from waiting) w
      where so_far <= ${ROWS} or so_far = own)
    select line, parsed as row from order_import_rows join next using (order_number)
    where import_id = ${id} and state = 'fits' order by line`.execute(tx.db)
  return rows
}

function orderOf(number: string, lines: Row[], { id, owners }: { id: string; owners: Map<string, string> }) {
  const [first] = lines.map(({ row }) => row)
  const ref = first?.ref ?? null
  const dates = lines.map(({ row }) => row.at).toSorted()
  const total = lines.reduce((sum, { row }) => sum + BigInt(row.quantity) * BigInt(row.price), 0n)
  return {
    id: newId(),
    number,
    ordered_at: dates[0] ?? '',
    contact_id: ref === null ? null : (owners.get(ref) ?? null),
    customer_ref: ref,
    country: first?.country ?? null,
    currency: first?.currency ?? '',
    total: String(total),
    import_id: id,
    lines,
  }
}

async function settle(tx: Tx, id: string, { rows, isStored }: { rows: Row[]; isStored: Set<string> }) {
  const linesOf = (stored: boolean) =>
    rows.filter(({ row }) => isStored.has(row.number) === stored).map(({ line }) => line)
  await sql`update order_import_rows set
      state = case when line = any(${linesOf(true)}::int[]) then 'stored' else 'there' end,
      problem = case when line = any(${linesOf(true)}::int[]) then null else 'there' end
    where import_id = ${id} and line = any(${rows.map(({ line }) => line)}::int[])`.execute(tx.db)
}
