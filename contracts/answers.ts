import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { admins, signedIn, staff } from './roles.ts'
import { Person, At, Done, Id, typed } from './values.ts'

const group = 'Answers'

export const understand = endpoint({
  name: 'understand',
  says: 'What a free text is about: components, the surest first, learnt from what was asked before. Below `isSure` people are asked.',
  group,
  method: 'POST',
  path: '/api/understand',
  may: signedIn,
  body: z.strictObject({ text: typed(5100) }),
  reply: z.object({
    isSure: z.boolean(),
    components: z.array(z.object({ id: Id, confidence: z.number() })).max(3),
    /** The type that tickets about this mostly have; null where it is now this, now that. */
    typeId: Id.nullable(),
  }),
  limits: [{ times: 60, seconds: 60, per: 'user' }],
})

export const SimilarTicket = z.object({
  id: Id,
  number: z.string(),
  title: z.string(),
  status: z.string(),
  resolvedAt: At.nullable(),
  processor: Person.nullable(),
  /** The last thing that we answered there. */
  answer: z.string(),
})
export type SimilarTicket = z.output<typeof SimilarTicket>

export const similarTickets = endpoint({
  name: 'similarTickets',
  says: 'Solved tickets that resemble this one, the most alike first, each with the answer that went out.',
  group,
  method: 'GET',
  path: '/api/tickets/:id/similar',
  may: staff,
  params: z.strictObject({ id: Id }),
  reply: z.object({ items: z.array(SimilarTicket) }),
  faults: ['not_found'],
})

export const Learning = z.object({
  /** Null: nothing has been learnt yet. */
  learntAt: At.nullable(),
  examples: z.number().int(),
  components: z.number().int(),
  /** Tickets that could be learnt from now, and how many are needed at least. */
  available: z.number().int(),
  needed: z.number().int(),
})
export type Learning = z.output<typeof Learning>

export const showLearning = endpoint({
  name: 'showLearning',
  says: 'From how many tickets, and when, the product learnt what texts are about.',
  group,
  method: 'GET',
  path: '/api/learning',
  may: admins,
  reply: Learning,
})
export const learnAgain = endpoint({
  name: 'learnAgain',
  says: 'Learns anew from the tickets that are there, in the background.',
  group,
  method: 'POST',
  path: '/api/learning',
  may: admins,
  reply: Done,
})
