import { sql } from 'kysely'
import type { ImportMapping, ImportRow, OrderImport } from '#contracts/order-imports.ts'
import type { Tx } from '#kit/transaction.ts'
import { importFor, type ImportRecord } from './door.ts'
import type { ReadRow } from './read-row.ts'
import { guessColumns, guessDateOrder } from './guess-mapping.ts'

const SAMPLE = 8
const PAGE = 100

export async function presentImport(tx: Tx, id: string): Promise<OrderImport> {
  const record = await importFor(tx, id)
  const sample = await firstRows(tx, id)
  const counts = await countsOf(tx, id)
  return {
    id,
    name: record.name,
    status: record.status,
    columns: record.columns,
    rowCount: record.row_count,
    sample,
    mapping: record.mapping ?? suggested(tx, record, sample),
    done: record.done,
    ...counts,
    createdAt: record.created_at.toISOString(),
    endedAt: record.ended_at?.toISOString() ?? null,
  }
}

async function firstRows({ db }: Tx, id: string): Promise<string[][]> {
  const rows = await db
    .selectFrom('order_import_rows')
    .select('cells')
    .where('import_id', '=', id)
    .orderBy('line')
    .limit(SAMPLE)
    .execute()
  return rows.map((row) => row.cells)
}

function suggested(tx: Tx, { columns }: ImportRecord, sample: readonly string[][]): ImportMapping {
  const found = guessColumns(columns)
  const dates = sample.map((cells) => cells[found.date ?? -1] ?? '')
  const timeZone = tx.actor.kind === 'user' ? tx.actor.timeZone : 'UTC'
  return { columns: found, dateOrder: guessDateOrder(dates), timeZone, currency: 'GBP', unknown: 'keep' }
}

type Counts = Pick<OrderImport, 'rows' | 'orders' | 'newProducts' | 'credits' | 'customers'>

async function countsOf({ db }: Tx, id: string): Promise<Counts> {
  const { rows } = await sql<Counts>`
    with mine as (select * from order_import_rows where import_id = ${id}),
      fits as (select * from mine where state = 'fits'),
      refs as (select distinct parsed ->> 'ref' as ref from fits where parsed ->> 'ref' is not null)
    select
      (select json_build_object('fits', count(*) filter (where state = 'fits'),
        'wrong', count(*) filter (where state = 'wrong'), 'leftOut', count(*) filter (where state = 'left_out'),
        'there', count(*) filter (where state = 'there'), 'stored', count(*) filter (where state = 'stored'))
        from mine) as rows,
      (select json_build_object(
        'fits', count(distinct order_number) filter (where state = 'fits' and not is_credit),
        'stored', count(distinct order_number) filter (where state = 'stored' and not is_credit))
        from (select *, (parsed ->> 'quantity')::int < 0 as is_credit from mine) m) as orders,
      (select count(distinct parsed ->> 'code')::int from fits f
        where not exists (select from products p where p.code = f.parsed ->> 'code')) as "newProducts",
      (select count(*)::int from fits where (parsed ->> 'quantity')::int < 0) as credits,
      (select json_build_object('known', count(*) filter (where is_known), 'unknown', count(*) filter (where not is_known))
        from (select exists (select from customer_refs c where c.ref = refs.ref) as is_known from refs) r) as customers
  `.execute(db)
  return rows[0] as Counts
}

/** A page of rows, in the order of the file. */
export async function rowsOfImport(
  tx: Tx,
  id: string,
  { which, after }: { which: 'problems' | 'fits'; after: number },
): Promise<{ items: ImportRow[]; next: number | null }> {
  await importFor(tx, id)
  const states = which === 'fits' ? (['fits', 'stored'] as const) : (['wrong', 'left_out', 'there'] as const)
  const rows = await tx.db
    .selectFrom('order_import_rows')
    .select(['line', 'state', 'problem', 'field', 'cells', 'parsed'])
    .where('import_id', '=', id)
    .where('state', 'in', states)
    .where('line', '>', after)
    .orderBy('line')
    .limit(PAGE + 1)
    .execute()
  const shown = rows.slice(0, PAGE).map(presentRow)
  return { items: shown, next: rows.length > PAGE ? (shown.at(-1)?.line ?? null) : null }
}

type Row = Pick<ImportRow, 'line' | 'state' | 'cells'> &
  Record<'problem' | 'field', string | null> & { parsed: unknown }

function presentRow({ parsed, ...told }: Row): ImportRow {
  const row = told as Omit<ImportRow, 'understood'>
  if (parsed === null) return { ...row, understood: null }
  const { number, at, code, description, quantity, price, currency, ref } = parsed as ReadRow
  return {
    ...row,
    understood: { number, at, code, description, quantity, price, currency, customerRef: ref },
  }
}
