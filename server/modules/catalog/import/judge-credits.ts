import { sql } from 'kysely'
import type { Tx } from '#kit/transaction.ts'
import { allocateCredits, type Allocated, type Purchase } from './allocate-credits.ts'

export type CreditRow = {
  line: number
  number: string
  ref: string
  code: string
  at: number
  quantity: number
}

/** Rows that give back what nobody bought are wrong, and so are those without a customer. */
export async function judgeCredits(tx: Tx, id: string): Promise<void> {
  const credits = await creditsOf(tx, id)
  if (credits.length === 0) return
  const allocated = allocate(credits, [...(await boughtBefore(tx, credits)), ...(await boughtInFile(tx, id))])
  const wrong = credits.map(({ line }) => line).filter((line) => !allocated.get(line))
  await sql`update order_import_rows set state = 'wrong', problem = 'not_bought', field = 'code'
    where import_id = ${id} and line = any(${wrong}::int[])`.execute(tx.db)
}

export async function creditsOf(tx: Tx, id: string): Promise<CreditRow[]> {
  const { rows } =
    await sql<CreditRow>`select line, order_number as number, coalesce(parsed ->> 'ref', '') as ref,
      parsed ->> 'code' as code, extract(epoch from (parsed ->> 'at')::timestamptz)::float8 as at,
      -(parsed ->> 'quantity')::int as quantity
    from order_import_rows where import_id = ${id} and state = 'fits' and (parsed ->> 'quantity')::int < 0
    order by line`.execute(tx.db)
  return rows
}

export type Bought = Purchase & { ref: string; code: string }
const keyOf = ({ ref, code }: { ref: string; code: string }) => `${ref}\n${code}`

/** For each line of the file what it gives back; a customer's product at a time. */
export function allocate(
  credits: readonly CreditRow[],
  bought: readonly Bought[],
): Map<number, Allocated[] | null> {
  const purchases = Map.groupBy(
    bought.filter(({ ref }) => ref !== ''),
    keyOf,
  )
  const groups = [...Map.groupBy(credits, keyOf)]
  return new Map(groups.flatMap(([key, own]) => [...allocateCredits(purchases.get(key) ?? [], own)]))
}

/** Of what is stored already. */
export async function boughtBefore(tx: Tx, credits: readonly CreditRow[]): Promise<Bought[]> {
  const { rows } = await sql<Bought>`select l.id as "lineId", o.customer_ref as ref, p.code,
      extract(epoch from o.ordered_at)::float8 as at, l.quantity - taken_of_line(l.id) as free
    from orders o join order_lines l on l.order_id = o.id join products p on p.id = l.product_id
    where o.customer_ref = any(${credits.map((one) => one.ref)})
      and p.code = any(${credits.map((one) => one.code)})`.execute(tx.db)
  return rows
}

/** Of what the file itself would store. */
async function boughtInFile(tx: Tx, id: string): Promise<Bought[]> {
  const { rows } = await sql<Bought>`select 'row ' || line as "lineId", coalesce(parsed ->> 'ref', '') as ref,
      parsed ->> 'code' as code, extract(epoch from (parsed ->> 'at')::timestamptz)::float8 as at,
      (parsed ->> 'quantity')::int as free
    from order_import_rows where import_id = ${id} and state = 'fits' and (parsed ->> 'quantity')::int > 0`.execute(
    tx.db,
  )
  return rows
}
