import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { admins, staff } from './roles.ts'
import { Id } from './values.ts'

/** Whom a step tells: the lead of the ticket's queue, all managers, all admins, or one person. */
export const ladderWhom = ['lead', 'managers', 'admins', 'person'] as const

export const LadderStep = z
  .strictObject({
    /** Of working time without an answer. */
    minutes: z.number().int().min(1).max(10_080),
    whom: z.enum(ladderWhom),
    userId: Id.nullable(),
  })
  .refine(({ whom, userId }) => (whom === 'person') === (userId !== null), 'a person exactly for a person')
export type LadderStep = z.output<typeof LadderStep>

const parts = { steps: z.array(LadderStep).max(10) }
const Ladder = z.object({ ...parts, version: z.number().int() })
export type Ladder = z.output<typeof Ladder>

const group = 'Deadlines'

export const showLadder = endpoint({
  name: 'showLadder',
  says: 'Who hears of an escalated ticket that nobody answers, step by step.',
  group,
  method: 'GET',
  path: '/api/escalation-ladder',
  may: staff,
  reply: Ladder,
})
export const saveLadder = endpoint({
  name: 'saveLadder',
  says: 'Changes the ladder of escalations. Steps come in the order of their minutes, each later than the one before.',
  group,
  method: 'PUT',
  path: '/api/escalation-ladder',
  may: admins,
  body: z.strictObject({ ...parts, version: z.number().int().min(0).max(1_000_000_000) }),
  reply: Ladder,
  faults: ['stale', 'unknown_choice', 'invalid'],
})
