import * as api from '#contracts/flows.ts'
import * as chat from '#contracts/guide.ts'
import { tryHook as hookTry } from '#contracts/try-hook.ts'
import { known, route, signedIn } from '#kit/serve.ts'
import { snapshot } from '#kit/transaction.ts'
import { exportFlow, importFlow } from './flows/carry-flow.ts'
import { listRatings } from './flows/list-ratings.ts'
import { listVersions } from './flows/list-versions.ts'
import { presentFlow, presentFlows } from './flows/present-flows.ts'
import { archiveFlow, publishFlow, rollBackFlow, withdrawFlow } from './flows/publish-flow.ts'
import { saveFlow } from './flows/save-flow.ts'
import { showFigures } from './flows/show-figures.ts'
import { tryFlow } from './flows/try-flow.ts'
import { tryHook } from './hooks/try-hook.ts'
import { addSecret, listSecrets, removeSecret } from './hooks/secrets.ts'
import { answerGuide } from './running/answer-guide.ts'
import { showGuide } from './running/show-guide.ts'
import { showTalk } from './running/show-talk.ts'

export const routes = [
  route(api.listFlows, (world, { actor }) =>
    snapshot(world, actor, async (tx) => ({ items: await presentFlows(tx) })),
  ),
  route(api.showFlow, (world, { actor, params }) =>
    snapshot(world, actor, (tx) => presentFlow(tx, params.id)),
  ),
  route(api.saveFlow, (world, { actor, params, body }) => saveFlow(world, signedIn(actor), params.id, body)),
  route(api.publishFlow, (world, { actor, params, body }) =>
    publishFlow(world, signedIn(actor), params.id, body.version),
  ),
  route(api.withdrawFlow, (world, { actor, params }) => withdrawFlow(world, signedIn(actor), params.id)),
  route(api.listFlowVersions, (world, { actor, params }) => listVersions(world, actor, params.id)),
  route(api.rollBackFlow, (world, { actor, params, body }) =>
    rollBackFlow(world, signedIn(actor), params.id, body),
  ),
  route(api.archiveFlow, (world, { actor, params, body }) =>
    archiveFlow(world, signedIn(actor), params.id, body.archived),
  ),
  route(api.tryFlow, (world, { body }) => tryFlow(world, body)),
  route(api.showFlowFigures, (world, { actor, params, query }) =>
    showFigures(world, actor, params.id, query.number),
  ),
  route(api.listFlowRatings, (world, { actor, params }) => listRatings(world, actor, params.id)),
  route(api.exportFlow, (world, { actor, params }) => exportFlow(world, actor, params.id)),
  route(api.importFlow, (world, { actor, body }) => importFlow(world, signedIn(actor), body)),
  route(api.listFlowSecrets, (world, { actor }) => listSecrets(world, actor)),
  route(api.addFlowSecret, (world, { actor, body }) => addSecret(world, signedIn(actor), body)),
  route(api.removeFlowSecret, (world, { actor, params }) => removeSecret(world, signedIn(actor), params.id)),
  route(hookTry, (world, { actor, body }) => tryHook(world, signedIn(actor), body)),
  route(chat.showGuide, (world, { actor, params }) => showGuide(world, actor, params.publicId)),
  route(chat.answerGuide, (world, { actor, params, body }) =>
    answerGuide(world, known(actor), params.id, body),
  ),
  route(chat.showGuideTalk, (world, { actor, params }) => showTalk(world, signedIn(actor), params.id)),
]
