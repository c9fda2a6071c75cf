import { sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Order, OrderLine, OrderRow, ReturnObstacle } from '#contracts/catalog.ts'
import { notFound } from '#kit/fault.ts'
import type { Tx } from '#kit/transaction.ts'
import { mayBind, mayReport } from './policy.ts'

const active = sql`('reported', 'approved', 'received')`

/** Lines of a list of orders; the caller adds which, and in what order. */
export const orderRows = (tx: Tx) =>
  tx.db
    .selectFrom('orders as o')
    .select([
      'o.id',
      'o.number',
      'o.ordered_at',
      'o.contact_id',
      'o.customer_ref',
      'o.country',
      'o.currency',
      'o.total',
      sql<string>`o.ordered_at::text`.as('ordered_key'),
    ])
    .select((eb) => [
      jsonObjectFrom(
        eb.selectFrom('contacts').select(['id', 'name']).whereRef('contacts.id', '=', 'o.contact_id'),
      ).as('contact'),
      sql<number>`(select count(*)::int from order_lines l where l.order_id = o.id)`.as('line_count'),
      sql<{ active: number; all: number }>`(select json_build_object('all', count(*),
        'active', count(*) filter (where r.state in ${active}))
        from returns r join order_lines l on l.id = r.order_line_id where l.order_id = o.id)`.as('returns'),
    ])

type Row = Awaited<ReturnType<ReturnType<typeof orderRows>['execute']>>[number]

export const presentOrderRow = (row: Row): OrderRow => ({
  id: row.id,
  number: row.number,
  orderedAt: row.ordered_at.toISOString(),
  contact: row.contact,
  customerRef: row.customer_ref,
  country: row.country,
  currency: row.currency,
  total: row.total,
  lineCount: row.line_count,
  returns: row.returns,
})

/** The database knows what may be returned; in the order in which it would refuse. */
const obstacle = sql<ReturnObstacle | null>`case
  when not p.returnable then 'not_returnable'
  when now() > o.ordered_at + make_interval(days => return_days()) then 'too_late'
  when exists (select from returns r where r.order_line_id = l.id and r.state in ${active}) then 'open'
  when taken_of_line(l.id) >= l.quantity then 'nothing_left' end`

export async function presentOrder(tx: Tx, id: string): Promise<Order> {
  const row = await orderRows(tx)
    .where('o.id', '=', id)
    .select(sql<Date>`o.ordered_at + make_interval(days => return_days())`.as('return_until'))
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('order_lines as l')
          .innerJoin('products as p', 'p.id', 'l.product_id')
          .select(['l.id', 'l.place', 'l.description', 'l.quantity'])
          .select([
            sql<OrderLine['product']>`json_build_object('id', p.id, 'code', p.code)`.as('product'),
            sql<string>`l.unit_price::text`.as('unitPrice'),
            sql<number>`taken_of_line(l.id)`.as('returned'),
            obstacle.as('obstacle'),
          ])
          .whereRef('l.order_id', '=', 'o.id')
          .orderBy('l.place'),
      ).as('lines'),
    )
    .executeTakeFirst()
  if (!row) throw notFound()
  return {
    ...presentOrderRow(row),
    lines: row.lines,
    returnUntil: row.return_until.toISOString(),
    abilities: { bind: mayBind(tx.actor), report: mayReport(tx.actor, row) },
  }
}
