import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { staff } from './roles.ts'
import { Ticket, TITLE_LIMIT } from './tickets.ts'
import { Id, line } from './values.ts'

const group = 'Tickets'
const one = z.strictObject({ id: Id })

export const mergeTicket = endpoint({
  name: 'mergeTicket',
  says: 'Merges this ticket into another of the same contact. Both numbers keep working.',
  group,
  method: 'POST',
  path: '/api/tickets/:id/merge',
  may: staff,
  params: one,
  body: z.strictObject({ intoId: Id }),
  reply: Ticket,
  faults: ['not_found', 'same_ticket', 'other_contact', 'ticket_merged', 'ticket_closed', 'chat_goes_on'],
})
export const unmergeTicket = endpoint({
  name: 'unmergeTicket',
  says: 'Undoes a merge.',
  group,
  method: 'POST',
  path: '/api/tickets/:id/unmerge',
  may: staff,
  params: one,
  body: z.strictObject({}),
  reply: Ticket,
  faults: ['not_found', 'not_undoable', 'stale'],
})
export const splitTicket = endpoint({
  name: 'splitTicket',
  says: 'Splits one reply off into a ticket of its own, whose id the caller makes. Notes and a first message stay.',
  group,
  method: 'POST',
  path: '/api/tickets/:id/split',
  may: staff,
  params: one,
  body: z.strictObject({ id: Id, messageId: Id, title: line(TITLE_LIMIT) }),
  reply: Ticket,
  faults: ['not_found', 'not_splittable', 'ticket_merged', 'ticket_closed', 'id_used', 'chat_goes_on'],
})
export const undoSplit = endpoint({
  name: 'undoSplit',
  says: 'Undoes a split: the message goes home and the ticket that came of it is merged back.',
  group,
  method: 'POST',
  path: '/api/tickets/:id/undo-split',
  may: staff,
  params: one,
  body: z.strictObject({}),
  reply: Ticket,
  faults: ['not_found', 'not_undoable'],
})
export const linkTicket = endpoint({
  name: 'linkTicket',
  says: 'Links two tickets: relates, or this one is the parent or the child of the other.',
  group,
  method: 'POST',
  path: '/api/tickets/:id/links',
  may: staff,
  params: one,
  body: z.strictObject({ otherId: Id, kind: z.enum(['relates', 'parent', 'child']) }),
  reply: Ticket,
  faults: ['not_found', 'same_ticket', 'already_linked', 'link_circle'],
})
export const unlinkTicket = endpoint({
  name: 'unlinkTicket',
  says: 'Takes a link away.',
  group,
  method: 'DELETE',
  path: '/api/tickets/:id/links/:linkId',
  may: staff,
  params: z.strictObject({ id: Id, linkId: Id }),
  reply: Ticket,
  faults: ['not_found', 'not_undoable'],
})
