import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { staff } from './roles.ts'
import { At, Done } from './values.ts'

export const availabilityStates = ['available', 'away'] as const
export type AvailabilityState = (typeof availabilityStates)[number]

/** Why somebody is away, as he says it himself. */
export const awayReasons = ['break', 'meeting', 'training', 'paperwork', 'done_for_today'] as const
/** What nobody says: it happened. */
const awayByItself = ['signed_out', 'lost_connection', 'left', 'taken_back'] as const
export const availabilityReasons = ['working', ...awayReasons, ...awayByItself] as const
export type AvailabilityReason = (typeof availabilityReasons)[number]

export const Availability = z.object({
  state: z.enum(availabilityStates),
  reason: z.enum(availabilityReasons),
  since: At,
  /** Since when he is free for the next case; null while he is away or has no room. */
  freeSince: At.nullable(),
  /** Active cases out of queues. */
  holds: z.number().int(),
  /** The most that any of his queues gives him at a time; 0 for who is in none. */
  capacity: z.number().int(),
  /** Tickets that wait in his queues. */
  waiting: z.number().int(),
  /** From where the topic `routing` goes on. */
  position: z.string(),
})
export type Availability = z.output<typeof Availability>

const group = 'Availability'

export const showAvailability = endpoint({
  name: 'showAvailability',
  says: 'Whether the signed-in agent is given work, what he has of it, and what waits in his queues.',
  group,
  method: 'GET',
  path: '/api/availability',
  may: staff,
  reply: Availability,
})
export const setAvailability = endpoint({
  name: 'setAvailability',
  says: 'Switches oneself available, or away with a reason. What one holds stays.',
  group,
  method: 'PUT',
  path: '/api/availability',
  may: staff,
  body: z.discriminatedUnion('state', [
    z.strictObject({ state: z.literal('available') }),
    z.strictObject({ state: z.literal('away'), reason: z.enum(awayReasons) }),
  ]),
  reply: Availability,
})
export const leaveAndHandOver = endpoint({
  name: 'leaveAndHandOver',
  says: 'Away, and everything that one holds out of queues goes back to them. Answers how many went.',
  group,
  method: 'POST',
  path: '/api/availability/leave',
  may: staff,
  body: z.strictObject({ reason: z.enum(awayReasons) }),
  reply: Done.extend({ handedOver: z.number().int() }),
})
