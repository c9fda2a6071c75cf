import type { Reaction } from '#kit/reactions.ts'
import type { Tx } from '#kit/transaction.ts'
import { agentsOf, allWith, ticketTold, type TicketTold } from './queries.ts'
import { tell } from './tell.ts'
import { peopleOf } from './telling.ts'
import { stillHere } from './who-answers.ts'

/** What was promised was not kept. */
export const onTicketOverdue: Reaction = {
  name: 'notify-ticket-overdue',
  on: ['ticket.overdue'],
  async run(tx, event) {
    const ticket = await ticketTold(tx, event.subjects[0] ?? '')
    if (!ticket) return
    const { target } = event.data
    await tell(tx, event, {
      kind: 'ticket_overdue',
      about: ticket,
      to: await whoAnswers(tx, ticket),
      data: { target },
    })
  },
}

async function whoAnswers(tx: Tx, ticket: TicketTold): Promise<string[]> {
  const people = await stillHere(tx, peopleOf(ticket))
  if (people.length > 0 || ticket.component_id === null) return people
  return agentsOf(tx, ticket.component_id)
}

/** Nobody was free for it for too long: the queue's lead hears of it, else the managers. */
export const onTicketWaitsLong: Reaction = {
  name: 'notify-ticket-waits-long',
  on: ['ticket.waits_long'],
  async run(tx, event) {
    const ticket = await ticketTold(tx, event.subjects[0] ?? '')
    if (!ticket) return
    const { leadId, minutes, queueId } = event.data as {
      leadId: string | null
      minutes: number
      queueId: string
    }
    const there = await stillHere(tx, leadId === null ? [] : [leadId])
    await tell(tx, event, {
      kind: 'ticket_waits',
      about: ticket,
      to: there.length > 0 ? there : await allWith(tx, 'manager'),
      words: { name: ticket.contact_name },
      data: { minutes, queueId },
    })
  },
}
