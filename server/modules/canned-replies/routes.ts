import * as api from '#contracts/canned-replies.ts'
import { route, signedIn } from '#kit/serve.ts'
import { removeKept, saveKept } from './kept/save-kept.ts'
import { listKept } from './kept/shelf.ts'
import { replyShelf } from './reply-shelf.ts'
import { fillReply, previewTexts } from './take-reply.ts'
import { checkTexts } from './template.ts'

export const routes = [
  route(api.listCannedReplies, (world, { actor }) => listKept(world, signedIn(actor), replyShelf)),
  route(api.previewTemplate, (world, { actor, body }) => previewTexts(world, signedIn(actor), body)),
  route(api.saveCannedReply, (world, { actor, params, body }) => {
    checkTexts(body.texts)
    const texts = JSON.stringify(body.texts)
    const own = () => Promise.resolve({ texts })
    return saveKept(world, signedIn(actor), { on: replyShelf, id: params.id, body, own })
  }),
  route(api.removeCannedReply, (world, { actor, params }) =>
    removeKept(world, signedIn(actor), replyShelf, params.id),
  ),
  route(api.fillCannedReply, (world, { actor, params, body }) =>
    fillReply(world, signedIn(actor), params.id, body.ticketId),
  ),
]
