import * as api from '#contracts/macros.ts'
import { route, signedIn } from '#kit/serve.ts'
import { listKept, removeKept, saveKept } from '#modules/canned-replies'
import { kinds } from './actions/kinds.ts'
import { checkActions } from './actions/run-actions.ts'
import { macroShelf } from './macro-shelf.ts'
import { previewMacro } from './preview-macro.ts'
import { runMacro } from './run-macro.ts'
import { runMacroOnMany } from './run-on-many.ts'

export const routes = [
  route(api.listMacros, (world, { actor }) => listKept(world, signedIn(actor), macroShelf)),
  route(api.saveMacro, (world, { actor, params, body }) =>
    saveKept(world, signedIn(actor), {
      on: macroShelf,
      id: params.id,
      body,
      async own(tx, keeper) {
        await checkActions(tx, kinds, body.actions, keeper)
        return { actions: JSON.stringify(body.actions) }
      },
    }),
  ),
  route(api.removeMacro, (world, { actor, params }) =>
    removeKept(world, signedIn(actor), macroShelf, params.id),
  ),
  route(api.previewMacro, (world, { actor, params, body }) =>
    previewMacro(world, signedIn(actor), params.id, body.ticketId),
  ),
  route(api.runMacro, (world, { actor, params, body }) => runMacro(world, signedIn(actor), params.id, body)),
  route(api.runMacroOnMany, (world, { actor, params, body }) =>
    runMacroOnMany(world, signedIn(actor), params.id, body),
  ),
]
