import type { BodyOf } from '#contracts/endpoint.ts'
import type { passTicket as endpoint } from '#contracts/routing.ts'
import type { Ticket as Shown } from '#contracts/tickets.ts'
import type { SignedIn } from '#kit/actor.ts'
import { Fault } from '#kit/fault.ts'
import { newId } from '#kit/id.ts'
import { transaction } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { mustBeQueue } from '#modules/queues'
import {
  applyProcessor,
  applyWord,
  mayChange,
  moveToQueue,
  presentTicket,
  refuseMerged,
  refuseStale,
  ticketFor,
} from '#modules/tickets'

type Input = BodyOf<typeof endpoint>

/** Passes a ticket to another agent or into a queue; the note is for whoever gets it, and customers never see it. */
export const passTicket = (world: World, actor: SignedIn, id: string, input: Input): Promise<Shown> =>
  transaction(world, actor, async (tx) => {
    const ticket = await ticketFor(tx, id, 'change')
    refuseStale(ticket, input.version)
    await refuseMerged(tx, ticket)
    if (!mayChange(actor, ticket)) throw new Fault('not_allowed')
    if (input.note !== '') await applyWord(tx, ticket, { id: newId(), text: input.note, isNote: true })
    const { agentId, queueId, evenIfFull } = input
    if (agentId !== undefined) await applyProcessor(tx, ticket, { processorId: agentId, evenIfFull })
    else if (queueId !== undefined) {
      await mustBeQueue(tx, queueId)
      await moveToQueue(tx, ticket, queueId)
    }
    return presentTicket(tx, id)
  })
