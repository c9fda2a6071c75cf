import type { LoggedEvent } from '#kit/event-log.ts'
import type { Reaction } from '#kit/reactions.ts'
import type { Tx } from '#kit/transaction.ts'
import { oneLine } from '#kit/mail/addresses.ts'
import { agentsOf, allAgents, openingMessage, ticketTold, wordsOf, type TicketTold } from './queries.ts'
import { ring } from './ring.ts'
import { isTrusted, mailAboutTicket } from './ticket-mail.ts'

const EXCERPT = 400

/** A new ticket: those who answer for its component, and a confirmation for the customer. */
export const onTicketOpened: Reaction = {
  name: 'notify-ticket-opened',
  on: ['ticket.opened'],
  async run(tx, event) {
    const ticket = await ticketTold(tx, event.subjects[0] ?? '')
    if (!ticket) return
    await tellAgents(tx, event, ticket)
    await confirm(tx, event, ticket)
  },
}

async function tellAgents(tx: Tx, event: LoggedEvent, ticket: TicketTold) {
  const answering = ticket.component_id === null ? [] : await agentsOf(tx, ticket.component_id)
  // Nobody answers for it: every agent's bell shows it, but nobody is mailed what may not concern him.
  const heard = answering.length > 0 ? answering : await allAgents(tx)
  const others = (ids: string[]) => ids.filter((id) => id !== event.actor_id)
  await ring(tx, event, others(heard), { kind: 'ticket_opened', ticketId: ticket.id })

  const messageId = await openingMessage(tx, event)
  const words = messageId === undefined ? '' : (await wordsOf(tx, messageId)).text
  await mailAboutTicket(tx, {
    kind: 'ticket_opened_agent',
    ticket,
    userIds: others(answering),
    data: { name: ticket.contact_name, excerpt: oneLine(words, EXCERPT) },
    keyOf: () => event.position,
  })
}

/** The one thing a person is told of that he did himself: that it arrived. */
async function confirm(tx: Tx, event: LoggedEvent, ticket: TicketTold) {
  const customer = ticket.contact_user_id
  if (customer === null) return
  await ring(tx, event, [customer], { kind: 'ticket_opened', ticketId: ticket.id })
  await mailAboutTicket(tx, {
    kind: 'ticket_opened_customer',
    ticket,
    userIds: [customer],
    data: {},
    // At most one confirmation an address and day, as long as nobody has confirmed the address.
    keyOf: (reader) =>
      isTrusted(reader)
        ? event.position
        : `unconfirmed:${reader.email}:${event.at.toISOString().slice(0, 10)}`,
  })
}
