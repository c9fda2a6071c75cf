import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { staff } from './roles.ts'
import { Done, Id, line, Person } from './values.ts'

/** The columns that a list can show, in the words of a ticket's line. */
export const viewColumns = [
  'number',
  'title',
  'contact',
  'priority',
  'status',
  'type',
  'component',
  'queue',
  'owner',
  'processor',
  'creator',
  'channel',
  'waiting',
  'due',
  'created',
  'updated',
  'resolved',
  'closed',
] as const
export type ViewColumn = (typeof viewColumns)[number]

const Columns = z
  .array(z.enum(viewColumns))
  .max(viewColumns.length)
  .refine((columns) => new Set(columns).size === columns.length, 'twice the same')

export const viewAudiences = ['me', 'queue', 'everybody'] as const

/** A query under a name. Empty columns: the usual ones. */
export const SavedView = z.object({
  id: Id,
  name: z.string(),
  query: z.string(),
  audience: z.enum(viewAudiences),
  /** Whose members see it, with their lead; null unless it is for a queue. */
  queueId: Id.nullable(),
  columns: z.array(z.enum(viewColumns)),
  owner: Person,
  abilities: z.object({ change: z.boolean() }),
})
export type SavedView = z.output<typeof SavedView>

const group = 'Tickets'
const one = z.strictObject({ id: Id })

export const listViews = endpoint({
  name: 'listViews',
  says: 'Own saved views, those for one’s queues and those for everybody, in the own order.',
  group,
  method: 'GET',
  path: '/api/views',
  may: staff,
  reply: z.object({ items: z.array(SavedView) }),
})
export const saveView = endpoint({
  name: 'saveView',
  says: 'Saves a view under an id made by the caller, or changes the one that is there. One for a queue is seen by its members and its lead. A view for others is changed by its owner, by the lead of its queue, a manager or an admin.',
  group,
  method: 'PUT',
  path: '/api/views/:id',
  may: staff,
  params: one,
  body: z
    .strictObject({
      name: line(60),
      query: z.string().max(1000),
      audience: z.enum(viewAudiences).default('me'),
      queueId: Id.nullable().default(null),
      columns: Columns.default([]),
    })
    .refine(({ audience, queueId }) => (audience === 'queue') === (queueId !== null), {
      path: ['queueId'],
      error: 'a queue just where the view is for one',
    }),
  reply: SavedView,
  faults: ['bad_query', 'not_found', 'not_allowed', 'unknown_choice'],
  limits: [{ times: 120, seconds: 3600, per: 'user' }],
})
export const removeView = endpoint({
  name: 'removeView',
  says: 'Removes a saved view.',
  group,
  method: 'DELETE',
  path: '/api/views/:id',
  may: staff,
  params: one,
  reply: Done,
  faults: ['not_found', 'not_allowed'],
})
export const orderViews = endpoint({
  name: 'orderViews',
  says: 'Puts the views in an order of one’s own; those not named come after, by name.',
  group,
  method: 'PUT',
  path: '/api/views/order',
  may: staff,
  body: z.strictObject({ ids: z.array(Id).max(200) }),
  reply: z.object({ items: z.array(SavedView) }),
})
