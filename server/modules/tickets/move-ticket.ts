import type { Move, Ticket as Shown } from '#contracts/tickets.ts'
import { worksHere, type SignedIn } from '#kit/actor.ts'
import { Fault } from '#kit/fault.ts'
import { transaction, type Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { hasRoom, refuseFull } from '#modules/queues'
import { refuseMissing } from './check-fields.ts'
import { comingBack } from './come-back.ts'
import { keepReason } from './keep-reason.ts'
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
    await refuseFullTaker(tx, ticket, input.move)
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
  const after = await recordChange(
    tx,
    ticket,
    { ...stampsOf(to, tx.world.now()), ...(await processorAfter(tx, ticket, move)) },
    { type: 'ticket.moved', data: { move } },
  )
  const isTaken = after.processor_id !== null && ticket.processor_id === null
  if (isTaken) await keepReason(tx, ticket.id, { kind: 'taken' })
  return after
}

const comesBack: ReadonlySet<Move> = new Set(['customer_answered', 'reopen'])

async function processorAfter(tx: Tx, ticket: Ticket, move: Move) {
  if (comesBack.has(move)) return comingBack(tx, ticket)
  const taker = takerOf(tx, ticket, move)
  if (taker === null) return {}
  // A word that starts a ticket is never held up: who has no room leaves it to the queue.
  const { queue_id: queueId } = ticket
  return queueId === null || (await hasRoom(tx, taker, queueId)) ? { processor_id: taker } : {}
}

/** Who starts a ticket that nobody has takes it. */
const takerOf = (tx: Tx, ticket: Ticket, move: Move): string | null =>
  move === 'start' && ticket.processor_id === null && tx.actor.kind === 'user' && worksHere(tx.actor)
    ? tx.actor.id
    : null

/** Who starts one by hand means to work on it. Faults: `agent_full`, `agent_full_strictly`. */
async function refuseFullTaker(tx: Tx, ticket: Ticket, move: Move) {
  const taker = takerOf(tx, ticket, move)
  if (taker === null || ticket.queue_id === null) return
  await refuseFull(tx, { agentId: taker, queueId: ticket.queue_id, evenIfFull: false })
}

function refusedMove(ticket: Ticket, move: Move, possible: Move[]): Fault {
  const params = { possible: possible.join(', ') || '-', status: ticket.status }
  if (move === 'resolve')
    return new Fault(isDone(ticket) ? 'already_resolved' : 'not_in_process', { field: 'move', params })
  return new Fault('move_refused', { field: 'move', params })
}

const isDone = (ticket: Ticket) => ticket.status === 'resolved' || ticket.status === 'closed'
