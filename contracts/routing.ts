import { z } from 'zod'
import { availabilityReasons, availabilityStates } from './availability.ts'
import { endpoint } from './endpoint.ts'
import { WaitReason } from './reasons.ts'
import { staff } from './roles.ts'
import { Ticket } from './tickets.ts'
import { At, Done, Id, Person, typed } from './values.ts'

const Case = z.object({
  id: Id,
  number: z.string(),
  title: z.string(),
  queueId: Id,
  isOver: z.boolean(),
  since: At,
})

export const RoutingNow = z.object({
  queues: z.array(
    z.object({
      id: Id,
      waiting: z.number().int(),
      /** The next ones, as they will be given out. */
      next: z.array(
        z.object({ id: Id, number: z.string(), title: z.string(), priority: z.number().int(), queuedAt: At }),
      ),
      oldestAt: At.nullable(),
      active: z.number().int(),
      reason: WaitReason,
    }),
  ),
  agents: z.array(
    z.object({
      person: Person,
      state: z.enum(availabilityStates),
      reason: z.enum(availabilityReasons),
      since: At,
      freeSince: At.nullable(),
      queueIds: z.array(Id),
      skillIds: z.array(Id),
      cases: z.array(Case),
      capacity: z.number().int(),
      abilities: z.object({ takeBack: z.boolean() }),
    }),
  ),
  position: z.string(),
})
export type RoutingNow = z.output<typeof RoutingNow>

const group = 'Routing'

export const showRouting = endpoint({
  name: 'showRouting',
  says: 'Routing now: who is free since when, what waits and why.',
  group,
  method: 'GET',
  path: '/api/routing',
  may: staff,
  reply: RoutingNow,
})
export const takeBackCases = endpoint({
  name: 'takeBackCases',
  says: 'What somebody holds out of queues goes back to them, and he is away if he was available: for the lead of a queue of his, managers and admins. Answers how many went.',
  group,
  method: 'POST',
  path: '/api/agents/:id/take-back',
  may: staff,
  params: z.strictObject({ id: Id }),
  body: z.strictObject({}),
  reply: Done.extend({ handedOver: z.number().int() }),
  faults: ['not_found', 'not_allowed'],
})
export const passTicket = endpoint({
  name: 'passTicket',
  says: 'Passes a ticket to another agent, or into a queue, with a note for whoever gets it.',
  group,
  method: 'POST',
  path: '/api/tickets/:id/pass',
  may: staff,
  params: z.strictObject({ id: Id }),
  body: z
    .strictObject({
      agentId: Id.optional(),
      queueId: Id.optional(),
      note: typed(5000, 0).default(''),
      evenIfFull: z.boolean().default(false),
      version: z.number().int().optional(),
    })
    .refine(({ agentId, queueId }) => (agentId === undefined) !== (queueId === undefined), {
      path: ['agentId'],
      error: 'an agent or a queue',
    }),
  reply: Ticket,
  faults: [
    'not_found',
    'not_allowed',
    'stale',
    'unknown_choice',
    'ticket_merged',
    'agent_full',
    'agent_full_strictly',
  ],
})
