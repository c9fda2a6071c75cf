import type { Reaction } from '#kit/reactions.ts'
import { actorName, ticketTold } from './queries.ts'
import { ring } from './ring.ts'
import { mailAboutTicket } from './ticket-mail.ts'

/** A ticket was given to somebody: he hears of it, unless he took it himself. */
export const onTicketAssigned: Reaction = {
  name: 'notify-ticket-assigned',
  on: ['ticket.assigned'],
  async run(tx, event) {
    const processorId = event.data['processorId'] as string | null
    if (processorId === null || processorId === event.actor_id) return
    const ticket = await ticketTold(tx, event.subjects[0] ?? '')
    if (!ticket) return
    await ring(tx, event, [processorId], { kind: 'ticket_assigned', ticketId: ticket.id })
    await mailAboutTicket(tx, {
      kind: 'ticket_assigned',
      ticket,
      userIds: [processorId],
      data: { name: await actorName(tx, event) },
      keyOf: () => event.position,
    })
  },
}
