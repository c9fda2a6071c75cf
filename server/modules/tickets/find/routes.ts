import * as api from '#contracts/tickets.ts'
import { route, signedIn } from '#kit/serve.ts'
import { countTickets } from './count-tickets.ts'
import { listTickets } from './list-tickets.ts'

export const findRoutes = [
  route(api.listTickets, (world, { actor, query }) => listTickets(world, signedIn(actor), query)),
  route(api.countTickets, (world, { actor, query }) => countTickets(world, signedIn(actor), query)),
]
