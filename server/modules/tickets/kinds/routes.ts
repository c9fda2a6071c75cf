import * as api from '#contracts/ticket-types.ts'
import { route, signedIn } from '#kit/serve.ts'
import { archiveComponent, archiveTicketType } from './archive-kind.ts'
import { listComponents, listTicketTypes } from './list-kinds.ts'
import { saveComponent } from './save-component.ts'
import { saveTicketType } from './save-ticket-type.ts'

export const kindRoutes = [
  route(api.listTicketTypes, (world, { actor }) => listTicketTypes(world, actor)),
  route(api.saveTicketType, (world, { actor, params, body }) =>
    saveTicketType(world, signedIn(actor), params.id, body),
  ),
  route(api.archiveTicketType, (world, { actor, params, body }) =>
    archiveTicketType(world, signedIn(actor), params.id, body),
  ),
  route(api.listComponents, (world, { actor }) => listComponents(world, actor)),
  route(api.saveComponent, (world, { actor, params, body }) =>
    saveComponent(world, signedIn(actor), params.id, body),
  ),
  route(api.archiveComponent, (world, { actor, params, body }) =>
    archiveComponent(world, signedIn(actor), params.id, body),
  ),
]
