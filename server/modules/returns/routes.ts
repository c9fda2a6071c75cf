import { saveReturnRules as saveRules, showReturnRules as showRules } from '#contracts/return-rules.ts'
import * as api from '#contracts/returns.ts'
import { route, signedIn } from '#kit/serve.ts'
import { snapshot } from '#kit/transaction.ts'
import { ticketFor } from '#modules/tickets'
import { returnFor } from './door.ts'
import { exportReturns } from './export-returns.ts'
import { showReturnFigures } from './figures.ts'
import { listReturns } from './list-returns.ts'
import { moveReturn } from './move-return.ts'
import { moveReturns } from './move-returns.ts'
import { presentReturn, presentReturnsOf } from './present-returns.ts'
import { reportReturn } from './report-return.ts'
import { saveReturnRules, showReturnRules } from './rules.ts'

export const routes = [
  route(api.reportReturn, (world, { actor, body }) => reportReturn(world, signedIn(actor), body)),
  route(api.showReturn, (world, { actor, params }) =>
    snapshot(world, actor, async (tx) => presentReturn(tx, (await returnFor(tx, params.id)).id)),
  ),
  route(api.listReturnsOfTicket, (world, { actor, params }) =>
    snapshot(world, actor, async (tx) => {
      const ticket = await ticketFor(tx, params.id)
      return { items: await presentReturnsOf(tx, ticket.id) }
    }),
  ),
  route(api.moveReturn, (world, { actor, params, body }) =>
    moveReturn(world, signedIn(actor), params.id, body),
  ),
  route(api.moveReturns, (world, { actor, body }) => moveReturns(world, signedIn(actor), body)),
  route(api.listReturns, (world, { actor, query }) => listReturns(world, signedIn(actor), query)),
  route(api.exportReturns, (world, { actor, query }) => exportReturns(world, signedIn(actor), query)),
  route(api.showReturnFigures, (world, { actor, query }) => showReturnFigures(world, signedIn(actor), query)),
  route(showRules, (world, { actor }) => showReturnRules(world, actor)),
  route(saveRules, (world, { actor, body }) => saveReturnRules(world, signedIn(actor), body)),
]
