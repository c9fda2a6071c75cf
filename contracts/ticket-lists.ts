import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { signedIn, staff } from './roles.ts'
import { TicketRow } from './tickets.ts'
import { Cursor, page } from './values.ts'
import { viewColumns } from './views.ts'

const group = 'Tickets'

export const listTickets = endpoint({
  name: 'listTickets',
  says: 'Tickets that fit a query such as `status:new priority:>=4 "card arrival"`. Customers see their own.',
  group,
  method: 'GET',
  path: '/api/tickets',
  may: signedIn,
  query: z.strictObject({
    q: z.string().max(1000).default(''),
    after: Cursor.optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
    timeZone: z.string().max(60).optional(),
  }),
  reply: page(TicketRow).extend({ position: z.string() }),
  faults: ['bad_query', 'bad_position', 'invalid', 'too_broad'],
})
export const countTickets = endpoint({
  name: 'countTickets',
  says: 'How many tickets fit each query, up to 10,000 each.',
  group,
  method: 'GET',
  path: '/api/tickets/counts',
  may: staff,
  query: z.strictObject({
    q: z.union([z.string().max(1000), z.array(z.string().max(1000)).max(30)]),
    timeZone: z.string().max(60).optional(),
  }),
  reply: z.object({ counts: z.array(z.number().int()) }),
  faults: ['bad_query', 'invalid', 'too_broad'],
})
export const exportTickets = endpoint({
  name: 'exportTickets',
  says: 'The tickets that fit a query, as CSV, streamed, with the columns that are named, else with all.',
  group,
  method: 'GET',
  path: '/api/tickets.csv',
  may: staff,
  query: z.strictObject({
    q: z.string().max(1000).default(''),
    timeZone: z.string().max(60).optional(),
    columns: z.union([z.enum(viewColumns), z.array(z.enum(viewColumns)).max(viewColumns.length)]).optional(),
  }),
  gives: 'csv',
  faults: ['bad_query', 'invalid', 'too_broad'],
})
