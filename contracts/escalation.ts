import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { signedIn, staff } from './roles.ts'
import { MESSAGE_LIMIT, Ticket } from './tickets.ts'
import { Id, typed } from './values.ts'

/** Only tickets of this priority or a higher one can be escalated. */
export const ESCALATED_FROM = 4

const group = 'Tickets'
const params = z.strictObject({ id: Id })
/** The id is that of the word that says why: a message of the customer, a note of those who work here. */
const body = z.strictObject({ id: Id, reason: typed(MESSAGE_LIMIT) })

export const escalateTicket = endpoint({
  name: 'escalateTicket',
  says: 'Escalates a ticket of priority 4 or 5, with a reason. It stands first in lists, and its lead hears of it.',
  group,
  method: 'POST',
  path: '/api/tickets/:id/escalation',
  may: signedIn,
  params,
  body,
  reply: Ticket,
  faults: [
    'not_found',
    'not_allowed',
    'priority_too_low',
    'already_escalated',
    'already_resolved',
    'ticket_closed',
    'ticket_merged',
    'id_used',
  ],
  limits: [{ times: 30, seconds: 3600, per: 'user' }],
})
export const deescalateTicket = endpoint({
  name: 'deescalateTicket',
  says: 'Takes an escalation back, with a reason, which stands in the thread as a note.',
  group,
  method: 'POST',
  path: '/api/tickets/:id/deescalation',
  may: staff,
  params,
  body,
  reply: Ticket,
  faults: ['not_found', 'not_allowed', 'not_escalated', 'ticket_merged', 'id_used'],
})
