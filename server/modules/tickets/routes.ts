import {
  deescalateTicket as deescalateEndpoint,
  escalateTicket as escalateEndpoint,
} from '#contracts/escalation.ts'
import { attachFile as attachFileEndpoint } from '#contracts/files.ts'
import { showHistory } from '#contracts/history.ts'
import { readTicket as readEndpoint } from '#contracts/read-marks.ts'
import * as api from '#contracts/tickets.ts'
import { route, signedIn } from '#kit/serve.ts'
import { snapshot } from '#kit/transaction.ts'
import { assignTicket } from './assign-ticket.ts'
import { attachFile } from './attach-file.ts'
import { changeTicket } from './change-ticket.ts'
import { ticketFor } from './door.ts'
import { deescalateTicket, escalateTicket } from './escalate-ticket.ts'
import { historyOf } from './history.ts'
import { moveTicket } from './move-ticket.ts'
import { openTicket } from './open-ticket.ts'
import { readTicket } from './read-ticket.ts'
import { showTicket } from './show-ticket.ts'
import { writeMessage } from './write-message.ts'

export const routes = [
  route(api.openTicket, (world, { actor, body }) => openTicket(world, signedIn(actor), body)),
  route(api.showTicket, (world, { actor, params }) => showTicket(world, signedIn(actor), params.id)),
  route(api.writeMessage, (world, { actor, params, body }) =>
    writeMessage(world, signedIn(actor), params.id, body),
  ),
  route(attachFileEndpoint, (world, { actor, params, query, request }) =>
    attachFile(world, signedIn(actor), params.id, { ...query, request }),
  ),
  route(api.moveTicket, (world, { actor, params, body }) =>
    moveTicket(world, signedIn(actor), params.id, body),
  ),
  route(api.changeTicket, (world, { actor, params, body }) =>
    changeTicket(world, signedIn(actor), params.id, body),
  ),
  route(api.assignTicket, (world, { actor, params, body }) =>
    assignTicket(world, signedIn(actor), params.id, body),
  ),
  route(escalateEndpoint, (world, { actor, params, body }) =>
    escalateTicket(world, signedIn(actor), params.id, body),
  ),
  route(deescalateEndpoint, (world, { actor, params, body }) =>
    deescalateTicket(world, signedIn(actor), params.id, body),
  ),
  route(readEndpoint, (world, { actor, params, body }) =>
    readTicket(world, signedIn(actor), params.id, body.seq),
  ),
  route(showHistory, (world, { actor, params }) =>
    snapshot(world, actor, async (tx) => {
      const ticket = await ticketFor(tx, params.id)
      return { items: (await historyOf(tx, ticket.id)).toReversed() }
    }),
  ),
]
