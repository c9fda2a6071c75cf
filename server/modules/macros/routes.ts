import * as api from '#contracts/macros.ts'
import { placeNow, placeText } from '#kit/event-log.ts'
import { route, signedIn } from '#kit/serve.ts'
import { snapshot } from '#kit/transaction.ts'
import { circleOf, scopesFor } from '#modules/canned-replies'
import { macrosOf } from './present-macro.ts'
import { previewMacro } from './preview-macro.ts'
import { runMacro } from './run-macro.ts'
import { runMacroOnMany } from './run-on-many.ts'
import { removeMacro, saveMacro } from './save-macro.ts'

export const routes = [
  route(api.listMacros, (world, { actor }) =>
    snapshot(world, actor, async (tx) => ({
      items: await macrosOf(tx, signedIn(actor)),
      scopes: scopesFor(await circleOf(tx)),
      position: placeText(await placeNow(tx.db)),
    })),
  ),
  route(api.saveMacro, (world, { actor, params, body }) =>
    saveMacro(world, signedIn(actor), params.id, body),
  ),
  route(api.removeMacro, (world, { actor, params }) => removeMacro(world, signedIn(actor), params.id)),
  route(api.previewMacro, (world, { actor, params, body }) =>
    previewMacro(world, signedIn(actor), params.id, body.ticketId),
  ),
  route(api.runMacro, (world, { actor, params, body }) => runMacro(world, signedIn(actor), params.id, body)),
  route(api.runMacroOnMany, (world, { actor, params, body }) =>
    runMacroOnMany(world, signedIn(actor), params.id, body),
  ),
]
