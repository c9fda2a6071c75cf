import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { everybody, signedIn } from './roles.ts'
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
export const receiveChat = endpoint({
  name: 'receiveChat',
  says: 'A screen has got what was said up to a message, though nobody may have looked yet. Of one who only listens the other side hears nothing.',
  group: 'Chat',
  method: 'POST',
  path: '/api/chat/conversations/:id/received',
  may: everybody,
  params: z.strictObject({ id: Id }),
  body: z.strictObject({ seq: z.number().int().min(0) }),
  reply: Done,
  faults: ['not_found', 'not_signed_in'],
  limits: [{ times: 120, seconds: 60, per: 'user' }],
})
