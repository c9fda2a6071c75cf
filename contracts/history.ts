import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { signedIn } from './roles.ts'
import { At, Id, Person } from './values.ts'

export const HistoryLine = z.object({
  position: z.string(),
  at: At,
  type: z.string(),
  actor: Person.nullable(),
  data: z.record(z.string(), z.unknown()),
  /** Those whom `data` names by id, also when they have left. */
  people: z.array(Person),
})

/** The history of one ticket as a list of its own, newest first. */
export const showHistory = endpoint({
  name: 'showHistory',
  says: 'Every change of a ticket, field by field, with who and when.',
  group: 'Tickets',
  method: 'GET',
  path: '/api/tickets/:id/history',
  may: signedIn,
  params: z.strictObject({ id: Id }),
  reply: z.object({ items: z.array(HistoryLine) }),
  faults: ['not_found'],
})
