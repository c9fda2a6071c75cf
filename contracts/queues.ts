import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { admins, staff } from './roles.ts'
import { Id, Localized, Person } from './values.ts'

const Key = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/)
const Place = z.number().int().min(0).max(10_000)
const Minutes = z.number().int().min(1).max(10_080)
const Ids = z.array(Id).max(200)

const queueParts = {
  key: Key,
  name: Localized,
  /** A ticket flows into the first queue that it fits. */
  place: Place,
  typeIds: Ids,
  componentIds: Ids,
  takesRest: z.boolean(),
  /** A case goes to whoever has fewer cases than this. */
  capacity: z.number().int().min(1).max(50),
  /** Nobody exceeds the capacity, also not by hand. */
  isStrict: z.boolean(),
  /** A case of this queue excludes any other beside it. */
  isExclusive: z.boolean(),
  skillIds: Ids,
  fallbackId: Id.nullable(),
  fallbackMinutes: Minutes,
  leadId: Id.nullable(),
  leadMinutes: Minutes,
  hoursId: Id.nullable(),
}
export const Queue = z.object({
  id: Id,
  ...queueParts,
  members: z.array(Person),
  lead: Person.nullable(),
  version: z.number().int(),
  archived: z.boolean(),
})
export type Queue = z.output<typeof Queue>

const skillParts = { key: Key, name: Localized, place: Place }
export const Skill = z.object({
  id: Id,
  ...skillParts,
  people: z.array(Person),
  version: z.number().int(),
  archived: z.boolean(),
})
export type Skill = z.output<typeof Skill>

const group = 'Queues'
const one = z.strictObject({ id: Id })

export const listQueues = endpoint({
  name: 'listQueues',
  says: 'The queues in their order, with members, needs and limits; archived ones too.',
  group,
  method: 'GET',
  path: '/api/queues',
  may: staff,
  reply: z.object({ items: z.array(Queue) }),
})
export const saveQueue = endpoint({
  name: 'saveQueue',
  says: 'Adds a queue, or changes one: version is 0 for a new one. One that excludes other work is strict and gives one case.',
  group,
  method: 'PUT',
  path: '/api/queues/:id',
  may: admins,
  params: one,
  body: z.strictObject({ ...queueParts, memberIds: Ids, version: z.number().int().min(0) }),
  reply: Queue,
  faults: ['stale', 'already_taken', 'unknown_choice', 'fallback_circle'],
})
export const archiveQueue = endpoint({
  name: 'archiveQueue',
  says: 'Nothing flows into it any more, and what waits in it goes to where it fits now; or takes it back in.',
  group,
  method: 'POST',
  path: '/api/queues/:id/archive',
  may: admins,
  params: one,
  body: z.strictObject({ archived: z.boolean() }),
  reply: Queue,
})

export const listSkills = endpoint({
  name: 'listSkills',
  says: 'The skills that queues ask for, with those who have them.',
  group,
  method: 'GET',
  path: '/api/skills',
  may: staff,
  reply: z.object({ items: z.array(Skill) }),
})
export const saveSkill = endpoint({
  name: 'saveSkill',
  says: 'Adds a skill, or changes one and who has it: version is 0 for a new one.',
  group,
  method: 'PUT',
  path: '/api/skills/:id',
  may: admins,
  params: one,
  body: z.strictObject({ ...skillParts, userIds: Ids, version: z.number().int().min(0) }),
  reply: Skill,
  faults: ['stale', 'already_taken', 'unknown_choice'],
})
export const archiveSkill = endpoint({
  name: 'archiveSkill',
  says: 'No queue asks for it any more; or takes it back in.',
  group,
  method: 'POST',
  path: '/api/skills/:id/archive',
  may: admins,
  params: one,
  body: z.strictObject({ archived: z.boolean() }),
  reply: Skill,
})
