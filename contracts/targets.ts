import { z } from 'zod'
import { targetNames } from './due.ts'
import { endpoint } from './endpoint.ts'
import { admins, staff } from './roles.ts'
import { At, Done, Id, Localized } from './values.ts'

/** At most a year of days and nights. */
export const MOST_TARGET_MINUTES = 525_600

/** Minutes of working time; null: nothing is promised. */
const Minutes = z.number().int().min(1).max(MOST_TARGET_MINUTES).nullable()
const OfPriority = z.strictObject({ first_reply: Minutes, next_reply: Minutes, resolution: Minutes })
export const TargetMinutes = z.strictObject({
  1: OfPriority,
  2: OfPriority,
  3: OfPriority,
  4: OfPriority,
  5: OfPriority,
})
export type TargetMinutes = z.output<typeof TargetMinutes>

/** Without a type: those of every type that has none of its own. */
const parts = { typeId: Id.nullable(), minutes: TargetMinutes }
export const Targets = z.object({ id: Id, ...parts, version: z.number().int() })
export type Targets = z.output<typeof Targets>

const group = 'Deadlines'
const params = z.strictObject({ id: Id })

export const listTargets = endpoint({
  name: 'listTargets',
  says: 'By when we answer and resolve, in minutes of working time, by priority: for all types, and for those that have their own.',
  group,
  method: 'GET',
  path: '/api/targets',
  may: staff,
  reply: z.object({ items: z.array(Targets) }),
})
export const saveTargets = endpoint({
  name: 'saveTargets',
  says: 'Adds the targets of a type, or changes some: version is 0 for new ones. Open tickets are reckoned anew.',
  group,
  method: 'PUT',
  path: '/api/targets/:id',
  may: admins,
  params,
  body: z.strictObject({ ...parts, version: z.number().int().min(0) }),
  reply: Targets,
  faults: ['stale', 'not_found', 'unknown_choice'],
})
export const removeTargets = endpoint({
  name: 'removeTargets',
  says: 'Takes the targets of a type away: it has those of all types again.',
  group,
  method: 'DELETE',
  path: '/api/targets/:id',
  may: admins,
  params,
  reply: Done,
  faults: ['not_found', 'not_allowed'],
})

/** Why a stretch of time counts or not. A status names why the clock stood still, a holiday why it was closed. */
const Segment = z.object({
  from: At,
  to: At,
  is: z.enum(['worked', 'still', 'outside']),
  status: z.string().nullable(),
  holiday: z.string().nullable(),
})
export type Segment = z.output<typeof Segment>

const Reckoning = z.object({
  target: z.enum(targetNames),
  /** Working minutes promised; null: nothing is. */
  minutes: z.number().int().nullable(),
  since: At,
  /** Answered or resolved; null while it is owed. */
  metAt: At.nullable(),
  /** When it was or is due; null while the clock stands still before that. */
  dueAt: At.nullable(),
  toldOverdueAt: At.nullable(),
  workedSeconds: z.number().int(),
  segments: z.array(Segment),
})
export type Reckoning = z.output<typeof Reckoning>

export const showDeadlines = endpoint({
  name: 'showDeadlines',
  says: 'How the due times of a ticket come about: what was worked, when the clock stood still, when it was closed.',
  group,
  method: 'GET',
  path: '/api/tickets/:id/deadlines',
  may: staff,
  params,
  reply: z.object({
    at: At,
    hours: z.object({ id: Id, name: Localized, timeZone: z.string() }),
    reckonings: z.array(Reckoning),
  }),
  faults: ['not_found'],
})
