import * as api from '#contracts/ticket-joins.ts'
import { route, signedIn } from '#kit/serve.ts'
import { linkTicket } from './link-ticket.ts'
import { mergeTicket } from './merge-ticket.ts'
import { splitTicket } from './split-ticket.ts'
import { undoSplit } from './undo-split.ts'
import { unlinkTicket } from './unlink-ticket.ts'
import { unmergeTicket } from './unmerge-ticket.ts'

export const joinRoutes = [
  route(api.mergeTicket, (world, { actor, params, body }) =>
    mergeTicket(world, signedIn(actor), params.id, body),
  ),
  route(api.unmergeTicket, (world, { actor, params }) => unmergeTicket(world, signedIn(actor), params.id)),
  route(api.splitTicket, (world, { actor, params, body }) =>
    splitTicket(world, signedIn(actor), params.id, body),
  ),
  route(api.undoSplit, (world, { actor, params }) => undoSplit(world, signedIn(actor), params.id)),
  route(api.linkTicket, (world, { actor, params, body }) =>
    linkTicket(world, signedIn(actor), params.id, body),
  ),
  route(api.unlinkTicket, (world, { actor, params }) =>
    unlinkTicket(world, signedIn(actor), params.id, params.linkId),
  ),
]
