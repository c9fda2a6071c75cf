import { z } from 'zod'
import { Id } from './values.ts'

/** Why just this agent. Seconds and numbers as they were when he was chosen. */
export const ChoiceReason = z.discriminatedUnion('kind', [
  /** Free the longest of all who could take it. */
  z.object({
    kind: z.literal('free_longest'),
    seconds: z.number().int(),
    of: z.number().int(),
    skillIds: z.array(Id),
  }),
  /** Came back to work, and its processor was there with room. */
  z.object({ kind: z.literal('came_back') }),
  z.object({ kind: z.literal('taken') }),
  z.object({ kind: z.literal('by_hand'), byId: Id.nullable() }),
])
export type ChoiceReason = z.output<typeof ChoiceReason>

/** Why nobody: how many of the queue's members are what. */
export const WaitReason = z.object({
  members: z.number().int(),
  /** Members who have the skills. */
  skilled: z.number().int(),
  away: z.number().int(),
  full: z.number().int(),
})
export type WaitReason = z.output<typeof WaitReason>
