import type { BodyOf } from '#contracts/endpoint.ts'
import { ESCALATED_FROM, type escalateTicket as endpoint } from '#contracts/escalation.ts'
import type { Ticket as Shown } from '#contracts/tickets.ts'
import { worksHere, type SignedIn } from '#kit/actor.ts'
import { Fault } from '#kit/fault.ts'
import { transaction, type Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { applyWord } from './apply-word.ts'
import { refuseMerged, ticketFor } from './door.ts'
import { mayDeescalate, mayEscalate } from './policy.ts'
import { presentTicket } from './present-ticket.ts'
import { recordChange } from './record-change.ts'
import type { Ticket } from './ticket.ts'
import { writtenBefore } from './write-message.ts'

type Reason = BodyOf<typeof endpoint>

/** The reason is a word like any other: the customer's is a message, ours a note. */
export function escalateTicket(world: World, actor: SignedIn, id: string, reason: Reason): Promise<Shown> {
  return changeOnce(world, actor, { id, reason }, applyEscalation)
}

/** The escalation itself, on a locked ticket; the reason is a word that the caller adds. */
export async function applyEscalation(tx: Tx, ticket: Ticket): Promise<Ticket> {
  refuseEscalation(ticket)
  if (!mayEscalate(tx.actor, ticket)) throw new Fault('not_allowed')
  const by = tx.actor.kind === 'user' ? tx.actor.id : null
  return recordChange(
    tx,
    ticket,
    { escalated_at: tx.world.now(), escalated_by: by },
    { type: 'ticket.escalated', data: {} },
  )
}

export function deescalateTicket(world: World, actor: SignedIn, id: string, reason: Reason): Promise<Shown> {
  return changeOnce(world, actor, { id, reason }, async (tx, ticket) => {
    if (ticket.escalated_at === null) throw new Fault('not_escalated')
    if (!mayDeescalate(tx.actor, ticket)) throw new Fault('not_allowed')
    return recordChange(
      tx,
      ticket,
      { escalated_at: null, escalated_by: null },
      { type: 'ticket.deescalated', data: {} },
    )
  })
}

type Change = (tx: Tx, ticket: Ticket) => Promise<Ticket>

/** A second submit with the same id finds its word and changes nothing. */
function changeOnce(
  world: World,
  actor: SignedIn,
  { id, reason }: { id: string; reason: Reason },
  change: Change,
): Promise<Shown> {
  return transaction(world, actor, async (tx) => {
    const ticket = await ticketFor(tx, id, 'change')
    const before = await writtenBefore(tx, ticket, reason.id)
    if (before) return before.ticket
    await refuseMerged(tx, ticket)
    const changed = await change(tx, ticket)
    await applyWord(tx, changed, { id: reason.id, text: reason.reason, isNote: worksHere(actor) })
    return presentTicket(tx, id)
  })
}

/** What cannot be escalated, whoever asks. */
export function refuseEscalation(ticket: Pick<Ticket, 'status' | 'escalated_at' | 'priority'>): void {
  if (ticket.status === 'closed') throw new Fault('ticket_closed')
  if (ticket.status === 'resolved') throw new Fault('already_resolved')
  if (ticket.escalated_at !== null) throw new Fault('already_escalated')
  if (ticket.priority < ESCALATED_FROM) throw new Fault('priority_too_low', { field: 'priority' })
}
