import type { Change } from '#contracts/events.ts'
import type { LoggedEvent } from '#kit/event-log.ts'
import type { Reaction } from '#kit/reactions.ts'
import type { Tx } from '#kit/transaction.ts'
import { actorName, hasAnswered, lastToldProcessor, nameOf, ticketTold, type TicketTold } from './queries.ts'
import { tell } from './tell.ts'

/**
 * Somebody works on a ticket from now on, given to him or taken by a first move: he hears of it unless he took it
 * himself, and the customer hears who takes care of it.
 */
export const onTicketAssigned: Reaction = {
  name: 'notify-ticket-assigned',
  on: ['ticket.assigned', 'ticket.moved'],
  async run(tx, event) {
    const changes = event.data['changes'] as Change[]
    const processorId = changes.find(({ field }) => field === 'processorId')?.to
    if (typeof processorId !== 'string') return
    const ticket = await ticketTold(tx, event.subjects[0] ?? '')
    if (!ticket) return
    const words = { name: await actorName(tx, event) }
    await tell(tx, event, {
      kind: 'ticket_assigned',
      about: ticket,
      to: [processorId],
      words,
      data: { processorId },
    })
    await tellCustomer(tx, event, ticket, processorId)
  },
}

/** Once for each who takes care. An answer in the same step says it better, and alone. */
async function tellCustomer(tx: Tx, event: LoggedEvent, ticket: TicketTold, processorId: string) {
  const customer = ticket.contact_user_id
  if (customer === null || customer === processorId) return
  if ((await lastToldProcessor(tx, ticket.id, customer)) === processorId) return
  if (await hasAnswered(tx, event)) return
  const words = { name: await nameOf(tx, processorId) }
  await tell(tx, event, {
    kind: 'ticket_assigned',
    about: ticket,
    to: [customer],
    words,
    data: { processorId, name: words.name },
  })
}
