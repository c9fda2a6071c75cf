import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { everybody } from './roles.ts'
import { At, Done } from './values.ts'

const group = 'Chat'

export const askForEffort = endpoint({
  name: 'askForEffort',
  says: 'A task to be solved before an anonymous visitor is let in: a number is sought whose SHA-256, as four bytes (big endian) behind the last 32 characters of the task, begins with `bits` zero bits. It lasts a few minutes, opens one session, and only from this address; the more sessions an address opened lately, the more bits.',
  group,
  method: 'GET',
  path: '/api/chat/effort',
  may: everybody,
  reply: z.object({ task: z.string(), bits: z.number().int(), expiresAt: At }),
  limits: [{ times: 120, seconds: 3600, per: 'address' }],
})
export const openVisitorSession = endpoint({
  name: 'openVisitorSession',
  says: 'The secret of a visitor who is about to write, for `Authorization: Visitor …`. With a token that his site signed he is whom it names; one that is missing, expired or foreign makes him anonymous, and whoever is anonymous sends the answer to a task of `askForEffort`.',
  group,
  method: 'POST',
  path: '/api/chat/sessions',
  may: everybody,
  body: z.strictObject({
    inbox: z.string().max(40),
    identity: z.string().max(4000).optional(),
    effort: z
      .strictObject({ task: z.string().max(200), answer: z.number().int().min(0).max(0xffffffff) })
      .optional(),
  }),
  reply: z.object({
    session: z.string(),
    expiresAt: At,
    /** Whether the token held; and the name that it says. */
    isIdentified: z.boolean(),
    name: z.string(),
  }),
  faults: ['not_found', 'chat_banned', 'effort_needed', 'too_many'],
  limits: [{ times: 30, seconds: 3600, per: 'address' }],
})
export const endVisitorSession = endpoint({
  name: 'endVisitorSession',
  says: 'The secret is worth nothing any more: this browser forgets the chat.',
  group,
  method: 'POST',
  path: '/api/chat/sessions/end',
  may: ['visitor'],
  reply: Done,
})
