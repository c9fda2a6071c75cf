import type { Actor } from '#kit/actor.ts'
import { notFound } from '#kit/fault.ts'
import type { Tx } from '#kit/transaction.ts'
import { maySee } from './policy.ts'
import type { Ticket } from './ticket.ts'

/**
 * The one door to a ticket: "not found" for what the actor may not see. To change it, lock it, as the very first
 * write of the transaction: then transaction ids follow the order of the changes, and so does the event log.
 */
export async function ticketFor(tx: Tx, id: string, lock: 'look' | 'change' = 'look'): Promise<Ticket> {
  const base = tx.db.selectFrom('tickets').selectAll().where('id', '=', id)
  const ticket = await (lock === 'change' ? base.forUpdate() : base).executeTakeFirst()
  return seenBy(tx.actor, ticket)
}

/** Staff also say a number; for anybody else a number opens nothing. */
export async function ticketByNumber(tx: Tx, number: string): Promise<Ticket> {
  const ticket = await tx.db.selectFrom('tickets').selectAll().where('number', '=', number).executeTakeFirst()
  if (tx.actor.role === 'customer') throw notFound()
  return seenBy(tx.actor, ticket)
}

function seenBy(actor: Actor, ticket: Ticket | undefined): Ticket {
  if (!ticket || !maySee(actor, ticket)) throw notFound()
  return ticket
}
