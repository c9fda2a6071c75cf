import type { Move, Ticket as Shown } from '#contracts/tickets.ts'
import { worksHere, type SignedIn } from '#kit/actor.ts'
import { Fault } from '#kit/fault.ts'
import { transaction, type Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { refuseMissing } from './check-fields.ts'
import { refuseMerged, ticketFor } from './door.ts'
import { mayMove } from './policy.ts'
import { presentTicket } from './present-ticket.ts'
import { recordChange, refuseStale } from './record-change.ts'
import { flow, stampsOf, type Ticket } from './ticket.ts'
import { typeFor } from './types.ts'

type Input = { move: Move; version?: number | undefined }

/** Makes one move of the status flow; a refused one says which are possible. */
export async function moveTicket(world: World, actor: SignedIn, id: string, input: Input): Promise<Shown> {
  return transaction(world, actor, async (tx) => {
    const ticket = await ticketFor(tx, id, 'change')
    refuseStale(ticket, input.version)
    await refuseMerged(tx, ticket)
    const possible = mayMove(actor, ticket)
    if (!possible.includes(input.move)) throw refusedMove(ticket, input.move, possible)
    await makeMove(tx, ticket, input.move)
    return presentTicket(tx, id)
  })
}

/** The move itself, for commands that have the ticket locked and know that the actor may. */
export async function makeMove(tx: Tx, ticket: Ticket, move: Move): Promise<Ticket> {
  const to = flow[ticket.status][move]
  if (!to) throw refusedMove(ticket, move, mayMove(tx.actor, ticket))
  if (to === 'resolved') {
    const type = await typeFor(tx, ticket.type_id)
    refuseMissing(type.fields, ticket.fields, 'resolve', true)
  }
  return recordChange(
    tx,
    ticket,
    { ...stampsOf(to, tx.world.now()), ...takenBy(tx, ticket, move) },
    { type: 'ticket.moved', data: { move } },
  )
}

/** Who starts a ticket that nobody has takes it. */
const takenBy = (tx: Tx, ticket: Ticket, move: Move) =>
  move === 'start' && ticket.processor_id === null && tx.actor.kind === 'user' && worksHere(tx.actor)
    ? { processor_id: tx.actor.id }
    : {}

function refusedMove(ticket: Ticket, move: Move, possible: Move[]): Fault {
  const params = { possible: possible.join(', ') || '-', status: ticket.status }
  if (move === 'resolve')
    return new Fault(isDone(ticket) ? 'already_resolved' : 'not_in_process', { field: 'move', params })
  return new Fault('move_refused', { field: 'move', params })
}

const isDone = (ticket: Ticket) => ticket.status === 'resolved' || ticket.status === 'closed'
