import { sql } from 'kysely'
import type { ReturnObstacle } from '#contracts/catalog.ts'
import type { BodyOf } from '#contracts/endpoint.ts'
import type { reportReturn as endpoint, Return } from '#contracts/returns.ts'
import { TITLE_LIMIT } from '#contracts/tickets.ts'
import type { SignedIn } from '#kit/actor.ts'
import { Fault } from '#kit/fault.ts'
import { transaction, type Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { orderLineFor } from '#modules/catalog'
import { enterTicket, tellTicket, ticketFor, typeOfForm } from '#modules/tickets'
import { presentReturn } from './present-returns.ts'

type Input = BodyOf<typeof endpoint>

/** Something comes back: the return and its ticket are there together, or neither is. */
export async function reportReturn(world: World, actor: SignedIn, input: Input): Promise<Return> {
  const reported = () => transaction(world, actor, (tx) => reportedBefore(tx, input.id))
  const there = await reported()
  if (there) return there
  return transaction(world, actor, (tx) => report(tx, actor, input)).catch(async (error: unknown) => {
    // Two tries at once: what refused the second may be the first, which it then answers.
    const first = error instanceof Fault ? await reported() : null
    if (first) return first
    throw error
  })
}

async function report(tx: Tx, actor: SignedIn, input: Input): Promise<Return> {
  const { line, order } = await orderLineFor(tx, input.orderLineId)
  const { contact_id: contactId } = order
  if (contactId === null) throw new Fault('required', { field: 'contactId', params: { field: 'contactId' } })
  await refuse(tx, line, input.quantity)
  const { id: typeId } = await typeOfForm(tx, 'return')
  const pieces = input.quantity > 1 ? `${input.quantity} × ` : ''
  const shown = await enterTicket(tx, {
    id: input.ticketId,
    title: `${pieces}${line.description} · ${order.number}`.slice(0, TITLE_LIMIT),
    description: input.description,
    typeId,
    componentId: null,
    priority: 3,
    fields: input.fields,
    contactId,
    isForOther: contactId !== actor.contactId,
    form: 'return',
  })
  await tx.db
    .insertInto('returns')
    .values({
      id: input.id,
      ticket_id: shown.id,
      contact_id: contactId,
      order_line_id: line.id,
      quantity: input.quantity,
      reason: input.reason,
      wish: input.wish,
      pictures: [...new Set(input.pictures)],
    })
    .execute()
  tellTicket(tx, await ticketFor(tx, shown.id), {
    type: 'ticket.return_reported',
    data: { returnId: input.id, quantity: input.quantity, wish: input.wish },
  })
  return presentReturn(tx, input.id)
}

/** A second submit of the same id by the same person answers the first result; anybody else's id is taken. */
async function reportedBefore(tx: Tx, id: string): Promise<Return | null> {
  const there = await tx.db
    .selectFrom('returns as r')
    .innerJoin('tickets as t', 't.id', 'r.ticket_id')
    .select('t.created_by')
    .where('r.id', '=', id)
    .executeTakeFirst()
  if (!there) return null
  if (tx.actor.kind !== 'user' || there.created_by !== tx.actor.id)
    throw new Fault('id_used', { field: 'id' })
  return presentReturn(tx, id)
}

type Line = { id: string; quantity: number }
type State = { obstacle: Exclude<ReturnObstacle, 'nothing_left'> | null; taken: number; days: number }

/** What stands against it now, with its numbers; the database has the last word on each of these. */
async function refuse(tx: Tx, { id, quantity: bought }: Line, quantity: number) {
  const { rows } = await sql<State>`select taken_of_line(l.id) as taken, return_days() as days, case
      when not p.returnable then 'not_returnable'
      when now() > o.ordered_at + make_interval(days => return_days()) then 'too_late'
      when exists (select from returns r
        where r.order_line_id = l.id and r.state in ('reported', 'approved', 'received')) then 'open' end as obstacle
    from order_lines l join orders o on o.id = l.order_id join products p on p.id = l.product_id
    where l.id = ${id}`.execute(tx.db)
  const { obstacle, taken, days } = rows[0] ?? { obstacle: null, taken: bought, days: 0 }
  if (obstacle === 'not_returnable') throw new Fault('not_returnable', { field: 'orderLineId' })
  if (obstacle === 'too_late') throw new Fault('return_too_late', { field: 'orderLineId', params: { days } })
  if (obstacle === 'open') throw new Fault('return_open', { field: 'orderLineId' })
  const left = bought - taken
  if (quantity > left) throw new Fault('too_many_returned', { field: 'quantity', params: { left, bought } })
}
