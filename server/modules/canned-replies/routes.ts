import * as api from '#contracts/canned-replies.ts'
import { placeNow, placeText } from '#kit/event-log.ts'
import { route, signedIn } from '#kit/serve.ts'
import { snapshot } from '#kit/transaction.ts'
import { repliesOf } from './present-reply.ts'
import { removeReply, saveReply } from './save-reply.ts'
import { circleOf, scopesFor } from './scope.ts'
import { fillReply, previewTexts } from './take-reply.ts'

export const routes = [
  route(api.listCannedReplies, (world, { actor }) =>
    snapshot(world, actor, async (tx) => ({
      items: await repliesOf(tx, signedIn(actor)),
      scopes: scopesFor(await circleOf(tx)),
      position: placeText(await placeNow(tx.db)),
    })),
  ),
  route(api.previewTemplate, (world, { actor, body }) => previewTexts(world, signedIn(actor), body)),
  route(api.saveCannedReply, (world, { actor, params, body }) =>
    saveReply(world, signedIn(actor), params.id, body),
  ),
  route(api.removeCannedReply, (world, { actor, params }) => removeReply(world, signedIn(actor), params.id)),
  route(api.fillCannedReply, (world, { actor, params, body }) =>
    fillReply(world, signedIn(actor), params.id, body.ticketId),
  ),
]
