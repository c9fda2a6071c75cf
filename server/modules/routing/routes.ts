import { leaveAndHandOver as leaveEndpoint } from '#contracts/availability.ts'
import * as api from '#contracts/routing.ts'
import { route, signedIn } from '#kit/serve.ts'
import { snapshot } from '#kit/transaction.ts'
import { leaveAndHandOver, takeBackCases } from './hand-over.ts'
import { passTicket } from './pass-ticket.ts'
import { routingNow } from './show-routing.ts'

export const routes = [
  route(api.showRouting, (world, { actor }) => snapshot(world, actor, routingNow)),
  route(api.passTicket, (world, { actor, params, body }) =>
    passTicket(world, signedIn(actor), params.id, body),
  ),
  route(api.takeBackCases, (world, { actor, params }) => takeBackCases(world, signedIn(actor), params.id)),
  route(leaveEndpoint, (world, { actor, body }) => leaveAndHandOver(world, signedIn(actor), body)),
]
