import type { LoggedEvent } from '#kit/event-log.ts'
import { inLanes } from '#kit/lanes.ts'
import type { Reaction } from '#kit/reactions.ts'
import type { Tx } from '#kit/transaction.ts'
import { oneLine } from '#kit/mail/addresses.ts'
import { isTrusted } from './mail-told.ts'
import { agentsOf, messageWith, ticketTold, wordsOf, type TicketTold } from './queries.ts'
import { confirm, tell } from './tell.ts'
import { whoElse } from './who-answers.ts'

const EXCERPT = 400

/** A new ticket: those who answer for its component, and a confirmation for the customer. */
export const onTicketOpened: Reaction = {
  name: 'notify-ticket-opened',
  on: ['ticket.opened'],
  runAll: inLanes(async (tx, event) => {
    const ticket = await ticketTold(tx, event.subjects[0] ?? '')
    if (!ticket) return
    await tellAgents(tx, event, ticket)
    if (!ticket.is_live) await confirmToCustomer(tx, event, ticket)
  }),
}

async function tellAgents(tx: Tx, event: LoggedEvent, ticket: TicketTold) {
  const answering = ticket.component_id === null ? [] : await agentsOf(tx, ticket.component_id)
  const bystanders = await whoElse(tx, ticket, answering)
  const messageId = await messageWith(tx, event)
  const said = messageId === undefined ? '' : (await wordsOf(tx, messageId)).text
  await tell(tx, event, {
    kind: 'ticket_opened',
    about: ticket,
    to: answering,
    bystanders,
    words: { name: ticket.contact_name, text: oneLine(said, EXCERPT) },
    data: messageId === undefined ? {} : { messageId },
  })
}

async function confirmToCustomer(tx: Tx, event: LoggedEvent, ticket: TicketTold) {
  const customer = ticket.contact_user_id
  if (customer === null) return
  await confirm(tx, event, {
    kind: 'ticket_opened',
    about: ticket,
    to: [customer],
    // At most one confirmation an address and day, as long as nobody has confirmed the address.
    mailKey: (reader) =>
      isTrusted(reader)
        ? event.position
        : `unconfirmed:${reader.email}:${event.at.toISOString().slice(0, 10)}`,
  })
}
