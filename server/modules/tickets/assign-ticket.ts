import type { ChoiceReason } from '#contracts/reasons.ts'
import type { Ticket as Shown } from '#contracts/tickets.ts'
import type { SignedIn } from '#kit/actor.ts'
import { Fault } from '#kit/fault.ts'
import { transaction, type Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { refuseFull } from '#modules/queues'
import { peopleByIds } from '#modules/users'
import { mustWorkHere } from './change-ticket.ts'
import { refuseMerged, ticketFor } from './door.ts'
import { keepReason } from './keep-reason.ts'
import { makeMove } from './move-ticket.ts'
import { mayChange } from './policy.ts'
import { presentTicket } from './present-ticket.ts'
import { recordChange, refuseStale } from './record-change.ts'
import { isActive, type Ticket } from './ticket.ts'

type Input = { processorId: string | null; evenIfFull: boolean; version?: number | undefined }

/** Makes somebody the processor, or nobody: then it waits in its queue. A new ticket is started by it. */
export async function assignTicket(world: World, actor: SignedIn, id: string, input: Input): Promise<Shown> {
  return transaction(world, actor, async (tx) => {
    const ticket = await ticketFor(tx, id, 'change')
    await refuseTaken(tx, actor, ticket, input)
    refuseStale(ticket, input.version)
    await applyProcessor(tx, ticket, input)
    return presentTicket(tx, id)
  })
}

export type Assigning = {
  processorId: string | null
  /** Somebody said that he shall have it though he has enough; asked only where the ticket is in a queue. */
  evenIfFull?: boolean
}

/** The assignment itself, on a locked ticket. Faults: `agent_full`, `agent_full_strictly`. */
export async function applyProcessor(tx: Tx, ticket: Ticket, wish: Assigning): Promise<Ticket> {
  const { processorId, evenIfFull = false } = wish
  await refuseMerged(tx, ticket)
  if (!mayChange(tx.actor, ticket)) throw new Fault('not_allowed')
  if (processorId === ticket.processor_id) return ticket
  if (processorId !== null) await mustWorkHere(tx, processorId, 'processorId')
  const { queue_id: queueId } = ticket
  if (processorId !== null && queueId !== null && isActive(ticket)) {
    await refuseFull(tx, { agentId: processorId, queueId, evenIfFull })
  }
  return giveTo(tx, ticket, { processorId, reason: reasonByHand(tx, processorId) })
}

type Given = { processorId: string | null; reason: ChoiceReason }

/** The same without asking whether he may have it: for routing, which has chosen him just so. The database looks. */
export async function giveTo(tx: Tx, ticket: Ticket, { processorId, reason }: Given): Promise<Ticket> {
  const assigned = await recordChange(
    tx,
    ticket,
    { processor_id: processorId },
    { type: 'ticket.assigned', data: { processorId, ...(processorId === null ? {} : { reason }) } },
  )
  if (processorId === null) return assigned
  await keepReason(tx, ticket.id, reason)
  return assigned.status === 'new' ? makeMove(tx, assigned, 'start') : assigned
}

function reasonByHand({ actor }: Tx, processorId: string | null): ChoiceReason {
  if (actor.kind !== 'user') return { kind: 'by_hand', byId: null }
  return actor.id === processorId ? { kind: 'taken' } : { kind: 'by_hand', byId: actor.id }
}

/** Two who take in the same moment: the second is told who was first. */
async function refuseTaken(tx: Tx, actor: SignedIn, ticket: Ticket, { processorId, version }: Input) {
  const { processor_id: holder } = ticket
  const isTaking = processorId === actor.id && holder !== null && holder !== actor.id
  if (!isTaking || version === ticket.version) return
  const name = (await peopleByIds(tx, [holder])).get(holder)?.name ?? ''
  throw new Fault('already_taken', { field: 'processorId', params: { name } })
}
