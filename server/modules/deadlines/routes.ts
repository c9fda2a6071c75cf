import * as ladder from '#contracts/ladder.ts'
import * as targets from '#contracts/targets.ts'
import { route, signedIn } from '#kit/serve.ts'
import { saveLadder, showLadder } from './ladder/save-ladder.ts'
import { listTargets } from './list-targets.ts'
import { removeTargets, saveTargets } from './save-targets.ts'
import { showDeadlines } from './show-deadlines.ts'

export const routes = [
  route(targets.listTargets, (world, { actor }) => listTargets(world, actor)),
  route(targets.saveTargets, (world, { actor, params, body }) =>
    saveTargets(world, signedIn(actor), params.id, body),
  ),
  route(targets.removeTargets, (world, { actor, params }) =>
    removeTargets(world, signedIn(actor), params.id),
  ),
  route(targets.showDeadlines, (world, { actor, params }) => showDeadlines(world, actor, params.id)),
  route(ladder.showLadder, (world, { actor }) => showLadder(world, actor)),
  route(ladder.saveLadder, (world, { actor, body }) => saveLadder(world, signedIn(actor), body)),
]
