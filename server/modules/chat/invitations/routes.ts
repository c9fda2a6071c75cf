import * as api from '#contracts/invitations.ts'
import { route, signedIn } from '#kit/serve.ts'
import { listInvitations } from './list-invitations.ts'
import { removeInvitation, saveInvitation } from './save-invitation.ts'

export const invitationRoutes = [
  route(api.listInvitations, (world, { actor, params }) => listInvitations(world, actor, params.id)),
  route(api.saveInvitation, (world, { actor, params, body }) =>
    saveInvitation(world, signedIn(actor), params.id, body),
  ),
  route(api.removeInvitation, (world, { actor, params }) =>
    removeInvitation(world, signedIn(actor), params.id),
  ),
]
