import { sql } from 'kysely'
import { jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Return, ReturnRow } from '#contracts/returns.ts'
import { notFound } from '#kit/fault.ts'
import type { Actor } from '#kit/actor.ts'
import type { Tx } from '#kit/transaction.ts'
import { mayMoveReturn } from './policy.ts'

/** Lines of a list of returns; the caller adds which, and in what order. What the actor may not see is not there. */
export const returnRows = (tx: Tx) =>
  tx.db
    .selectFrom('returns as r')
    .innerJoin('tickets as t', 't.id', 'r.ticket_id')
    .innerJoin('contacts as c', 'c.id', 'r.contact_id')
    .innerJoin('order_lines as l', 'l.id', 'r.order_line_id')
    .innerJoin('orders as o', 'o.id', 'l.order_id')
    .innerJoin('products as p', 'p.id', 'l.product_id')
    .select([
      'r.id',
      'r.state',
      'r.quantity',
      'r.reason',
      'r.wish',
      'r.pictures',
      'r.rejection',
      'r.refund',
      'r.version',
      'r.contact_id',
      'r.reported_at',
      'r.approved_at',
      'r.received_at',
      'r.ended_at',
      't.id as ticket_id',
      't.number as ticket_number',
      't.status as ticket_status',
      'c.name as contact_name',
      'o.id as order_id',
      'o.number as order_number',
      'o.ordered_at',
      'o.currency',
      'l.id as line_id',
      'l.description',
      'l.quantity as bought',
      'l.unit_price',
      'p.id as product_id',
      'p.code',
      sql<string>`r.reported_at::text`.as('reported_key'),
    ])
    .select((eb) =>
      jsonObjectFrom(
        eb
          .selectFrom('people')
          .select(['people.id', 'people.name', 'people.role', 'people.is_removed as isRemoved'])
          .whereRef('people.id', '=', 't.processor_id'),
      ).as('processor'),
    )

type Row = Awaited<ReturnType<ReturnType<typeof returnRows>['execute']>>[number]

export const presentReturnRow = (actor: Actor, row: Row): ReturnRow => ({
  id: row.id,
  state: row.state,
  quantity: row.quantity,
  reason: row.reason,
  wish: row.wish,
  ticket: { id: row.ticket_id, number: row.ticket_number, status: row.ticket_status },
  contact: { id: row.contact_id, name: row.contact_name },
  processor: row.processor,
  order: {
    id: row.order_id,
    number: row.order_number,
    orderedAt: row.ordered_at.toISOString(),
    currency: row.currency,
  },
  line: {
    id: row.line_id,
    product: { id: row.product_id, code: row.code },
    description: row.description,
    quantity: row.bought,
    unitPrice: row.unit_price,
  },
  rejection: row.rejection,
  refund: row.refund,
  reportedAt: row.reported_at.toISOString(),
  approvedAt: row.approved_at?.toISOString() ?? null,
  receivedAt: row.received_at?.toISOString() ?? null,
  endedAt: row.ended_at?.toISOString() ?? null,
  abilities: { moves: mayMoveReturn(actor, row) },
})

const presentFull = (tx: Tx, row: Row): Return => ({
  ...presentReturnRow(tx.actor, row),
  version: row.version,
  pictures: row.pictures,
})

export async function presentReturn(tx: Tx, id: string): Promise<Return> {
  const row = await returnRows(tx).where('r.id', '=', id).executeTakeFirst()
  if (!row) throw notFound()
  return presentFull(tx, row)
}

/** Of a ticket and of all that was merged into it, however deep; the last first. */
export async function presentReturnsOf(tx: Tx, ticketId: string): Promise<Return[]> {
  const rows = await returnRows(tx)
    .where(
      sql<boolean>`r.ticket_id in (with recursive joined as (
        select id from tickets where id = ${ticketId}
        union select t.id from tickets t join joined on t.merged_into = joined.id) select id from joined)`,
    )
    .orderBy('r.reported_at', 'desc')
    .execute()
  return rows.map((row) => presentFull(tx, row))
}
