import * as api from '#contracts/ticket-lists.ts'
import { route, signedIn } from '#kit/serve.ts'
import { countTickets } from './count-tickets.ts'
import { exportTickets } from './export-tickets.ts'
import { listTickets } from './list-tickets.ts'

export const findRoutes = [
  route(api.listTickets, (world, { actor, query }) => listTickets(world, signedIn(actor), query)),
  route(api.countTickets, (world, { actor, query }) => countTickets(world, signedIn(actor), query)),
  route(api.exportTickets, async (world, { actor, query, reply }) => {
    const csv = await exportTickets(world, signedIn(actor), query)
    const day = world.now().toISOString().slice(0, 10)
    void reply.header('content-disposition', `attachment; filename="tickets-${day}.csv"`)
    return csv
  }),
]
