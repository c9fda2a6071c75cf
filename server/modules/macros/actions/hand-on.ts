import type { ActionOf } from '#contracts/actions.ts'
import type { Move, Status } from '#contracts/tickets.ts'
import { Fault } from '#kit/fault.ts'
import { applyProcessor, flow, makeMove, moveToQueue, refuseMerged, refuseMissing } from '#modules/tickets'
import { mustBeQueue } from '#modules/queues'
import type { Kind, Seen } from './kind.ts'
import { changeable, checkPerson, personOf } from './set-fields.ts'

/** Whose work it is, and how far it is. */
export const assign: Kind<ActionOf<'assign'>> = {
  check: (tx, { personId }, keeper) => checkPerson(tx, personId, keeper),
  foresee(ticket, { personId }) {
    const before = changeable(ticket)
    if (personId === before.processor_id) return before
    const status = personId !== null && before.status === 'new' ? 'in_process' : before.status
    return { ...before, processor_id: personId, status }
  },
  apply: async (tx, ticket, { personId }) => ({
    ticket: await applyProcessor(tx, ticket, { processorId: personOf(tx, personId) }),
  }),
}

export const queue: Kind<ActionOf<'queue'>> = {
  check: (tx, { queueId }) => mustBeQueue(tx, queueId),
  foresee: (ticket, { queueId }) =>
    changeable(ticket).queue_id === queueId ? ticket : { ...ticket, queue_id: queueId, processor_id: null },
  async apply(tx, ticket, { queueId }) {
    await refuseMerged(tx, ticket)
    if (changeable(ticket).queue_id === queueId) return { ticket }
    await mustBeQueue(tx, queueId)
    return { ticket: await moveToQueue(tx, ticket, queueId) }
  },
}

/** A ticket that is already where the move leads to is left as it is: a reply before it may have started it. */
export const move: Kind<ActionOf<'move'>> = {
  check: () => Promise.resolve(),
  foresee(ticket, { move: made }, { fieldsOf }) {
    if (ticket.merged_into !== null) throw new Fault('ticket_merged')
    if (leadsTo(made) === ticket.status) return ticket
    const to = flow[ticket.status][made]
    if (!to) throw new Fault(made === 'resolve' ? notResolvable(ticket) : 'move_refused')
    if (to === 'resolved') refuseMissing(fieldsOf(ticket.type_id), ticket.fields, 'resolve', true)
    return { ...ticket, status: to, ...(to === 'closed' ? { escalated_at: null } : {}) }
  },
  async apply(tx, ticket, { move: made }) {
    await refuseMerged(tx, ticket)
    return { ticket: leadsTo(made) === ticket.status ? ticket : await makeMove(tx, ticket, made) }
  },
}

/** Every move leads to one status, wherever it begins. */
const leadsTo = (made: Move): Status | undefined =>
  Object.values(flow).flatMap((moves) => moves[made] ?? [])[0]

const notResolvable = ({ status }: Seen) =>
  status === 'resolved' || status === 'closed' ? 'already_resolved' : 'not_in_process'
