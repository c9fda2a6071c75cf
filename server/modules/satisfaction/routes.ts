import * as api from '#contracts/satisfaction.ts'
import { route, signedIn } from '#kit/serve.ts'
import { snapshot } from '#kit/transaction.ts'
import { ticketFor } from '#modules/tickets'
import { presentRatings } from './present-ratings.ts'
import { openRatingLink, rateByLink } from './rate-by-link.ts'
import { rateTicket } from './rate-ticket.ts'
import { saveSatisfactionRules, showSatisfactionRules } from './satisfaction-rules.ts'

export const routes = [
  route(api.showRatings, (world, { actor, params }) =>
    snapshot(world, actor, async (tx) => presentRatings(tx, await ticketFor(tx, params.id))),
  ),
  route(api.rateTicket, (world, { actor, params, body }) =>
    rateTicket(world, signedIn(actor), params.id, body),
  ),
  route(api.openRatingLink, (world, { actor, body }) => openRatingLink(world, actor, body.token)),
  route(api.rateByLink, (world, { actor, body }) => rateByLink(world, actor, body)),
  route(api.showSatisfactionRules, (world) => showSatisfactionRules(world)),
  route(api.saveSatisfactionRules, (world, { actor, body }) =>
    saveSatisfactionRules(world, signedIn(actor), body),
  ),
]
