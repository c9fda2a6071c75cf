import { sql } from 'kysely'
import type { ImportMapping } from '#contracts/order-imports.ts'
import type { Tx } from '#kit/transaction.ts'
import { MOST_TOTAL } from '../add-order.ts'
import { readRow } from './read-row.ts'
import { judgeCredits } from './judge-credits.ts'

const BATCH = 1000
/** No order has more lines; it has to fit into one transaction. */
const MOST_LINES = 2000

/** Understands the next rows, each by itself; answers how many those were. */
export async function checkRows(tx: Tx, id: string, mapping: ImportMapping): Promise<number> {
  const rows = await tx.db
    .selectFrom('order_import_rows')
    .select(['line', 'cells'])
    .where('import_id', '=', id)
    .where('state', '=', 'read')
    .orderBy('line')
    .limit(BATCH)
    .execute()
  if (rows.length === 0) return 0
  const read = rows.map(({ line, cells }) => {
    const row = readRow(cells, mapping)
    return 'problem' in row
      ? { line, ...row, number: cells[mapping.columns.number ?? -1]?.trim() ?? null, parsed: null }
      : { line, problem: null, field: null, number: row.number, parsed: JSON.stringify(row) }
  })
  await sql`update order_import_rows r set problem = n.problem, field = n.field, parsed = n.parsed::jsonb,
      order_number = n.number, state = case when n.problem is null then 'fits' else 'wrong' end
    from unnest(${read.map((one) => one.line)}::int[], ${read.map((one) => one.problem)}::text[],
      ${read.map((one) => one.field)}::text[], ${read.map((one) => one.parsed)}::text[],
      ${read.map((one) => one.number)}::text[]) n(line, problem, field, parsed, number)
    where r.import_id = ${id} and r.line = n.line`.execute(tx.db)
  return rows.length
}

/** What one row does not tell: what its order, the file, and what is stored already say of it. */
export async function judgeTogether(tx: Tx, id: string): Promise<void> {
  // An order is one customer's and in one currency.
  await sql`update order_import_rows r set state = 'wrong', problem = 'differs', field = 'customerRef'
    from (select order_number from order_import_rows where import_id = ${id} and state = 'fits'
      group by order_number
      having count(distinct coalesce(parsed ->> 'ref', '')) > 1 or count(distinct parsed ->> 'currency') > 1
        or count(distinct (parsed ->> 'quantity')::int < 0) > 1) d
    where r.import_id = ${id} and r.state = 'fits' and r.order_number = d.order_number`.execute(tx.db)
  await sql`update order_import_rows r set state = 'wrong', problem = 'too_much', field = 'number'
    from (select order_number from order_import_rows where import_id = ${id} and state = 'fits'
      group by order_number having count(*) > ${MOST_LINES}) m
    where r.import_id = ${id} and r.state = 'fits' and r.order_number = m.order_number`.execute(tx.db)
  await sql`update order_import_rows r set state = 'wrong', problem = 'too_much', field = 'price'
    from (select order_number from order_import_rows where import_id = ${id} and state = 'fits'
      group by order_number
      having sum((parsed ->> 'quantity')::numeric * (parsed ->> 'price')::numeric) > ${String(MOST_TOTAL)}::numeric) m
    where r.import_id = ${id} and r.state = 'fits' and r.order_number = m.order_number`.execute(tx.db)
  await sql`update order_import_rows r set state = 'there', problem = 'there', field = 'number'
    where import_id = ${id} and state = 'fits' and case when (parsed ->> 'quantity')::int < 0
      then exists (select from credits c where c.number = r.order_number)
      else exists (select from orders o where o.number = r.order_number) end`.execute(tx.db)
  await sql`update order_import_rows r set state = 'wrong', problem = 'unnamed', field = 'description'
    where import_id = ${id} and state = 'fits' and parsed ->> 'description' is null
      and not exists (select from products p where p.code = r.parsed ->> 'code')
      and not exists (select from order_import_rows o where o.import_id = ${id} and o.state = 'fits'
        and o.parsed ->> 'code' = r.parsed ->> 'code' and o.parsed ->> 'description' is not null)`.execute(
    tx.db,
  )
  await sql`update order_import_rows r set state = 'left_out', problem = 'left_out', field = 'number'
    where import_id = ${id} and state = 'fits' and (parsed ->> 'quantity')::int > 0
      and exists (select from order_import_rows w
        where w.import_id = ${id} and w.order_number = r.order_number and w.state = 'wrong')`.execute(tx.db)
  await judgeCredits(tx, id)
}
