import type { Ticket as Shown } from '#contracts/tickets.ts'
import type { SignedIn } from '#kit/actor.ts'
import { Fault } from '#kit/fault.ts'
import { transaction, type Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { peopleByIds } from '#modules/users'
import { mustWorkHere } from './change-ticket.ts'
import { refuseMerged, ticketFor } from './door.ts'
import { makeMove } from './move-ticket.ts'
import { mayChange } from './policy.ts'
import { presentTicket } from './present-ticket.ts'
import { recordChange, refuseStale } from './record-change.ts'
import type { Ticket } from './ticket.ts'

type Input = { processorId: string | null; version?: number | undefined }

/** Makes somebody the processor, or nobody. Who takes a new ticket himself starts it. */
export async function assignTicket(world: World, actor: SignedIn, id: string, input: Input): Promise<Shown> {
  return transaction(world, actor, async (tx) => {
    const ticket = await ticketFor(tx, id, 'change')
    await refuseTaken(tx, actor, ticket, input)
    refuseStale(ticket, input.version)
    await applyProcessor(tx, ticket, input.processorId)
    return presentTicket(tx, id)
  })
}

/** The assignment itself, on a locked ticket. */
export async function applyProcessor(tx: Tx, ticket: Ticket, processorId: string | null): Promise<Ticket> {
  await refuseMerged(tx, ticket)
  if (!mayChange(tx.actor, ticket)) throw new Fault('not_allowed')
  if (processorId === ticket.processor_id) return ticket
  if (processorId !== null) await mustWorkHere(tx, processorId, 'processorId')
  const assigned = await recordChange(
    tx,
    ticket,
    { processor_id: processorId },
    { type: 'ticket.assigned', data: { processorId } },
  )
  const isTaken = tx.actor.kind === 'user' && processorId === tx.actor.id
  return isTaken && assigned.status === 'new' ? makeMove(tx, assigned, 'start') : assigned
}

/** Two who take in the same moment: the second is told who was first. */
async function refuseTaken(tx: Tx, actor: SignedIn, ticket: Ticket, { processorId, version }: Input) {
  const { processor_id: holder } = ticket
  const isTaking = processorId === actor.id && holder !== null && holder !== actor.id
  if (!isTaking || version === ticket.version) return
  const name = (await peopleByIds(tx, [holder])).get(holder)?.name ?? ''
  throw new Fault('already_taken', { field: 'processorId', params: { name } })
}
