import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { signedIn } from './roles.ts'
import { At, Done, Id, Person } from './values.ts'

/** How far somebody has read a conversation; and how far it has come to a screen of his, as that has said. */
export const ReadMark = z.object({
  conversationId: Id,
  person: Person,
  seq: z.number().int(),
  received: z.number().int(),
  at: At,
})
export type ReadMark = z.output<typeof ReadMark>

export const readTicket = endpoint({
  name: 'readTicket',
  says: 'Marks the thread as read up to a message.',
  group: 'Tickets',
  method: 'POST',
  path: '/api/tickets/:id/read',
  may: signedIn,
  params: z.strictObject({ id: Id }),
  body: z.strictObject({ seq: z.number().int().min(0) }),
  reply: Done,
  faults: ['not_found'],
})
