import * as api from '#contracts/rules.ts'
import { placeText } from '#kit/event-log.ts'
import { route, signedIn } from '#kit/serve.ts'
import { snapshot } from '#kit/transaction.ts'
import { listRuns } from './list-runs.ts'
import { orderRules } from './order-rules.ts'
import { presentAll } from './present-rules.ts'
import { removeRule } from './remove-rule.ts'
import { ruleNames } from './rule-names.ts'
import { saveRule } from './save-rule.ts'
import { tryRule } from './dry-run/try-rule.ts'
import { switchRule } from './switch-rule.ts'

export const routes = [
  route(api.listRules, (world, { actor }) =>
    snapshot(world, actor, async (tx) => ({
      items: await presentAll(tx),
      position: placeText(await tx.place),
    })),
  ),
  route(api.listRuleNames, (world, { actor }) =>
    snapshot(world, actor, async (tx) => ({ items: await ruleNames(tx) })),
  ),
  route(api.orderRules, (world, { actor, body }) => orderRules(world, signedIn(actor), body.ids)),
  route(api.saveRule, (world, { actor, params, body }) => saveRule(world, signedIn(actor), params.id, body)),
  route(api.switchRule, (world, { actor, params, body }) =>
    switchRule(world, signedIn(actor), params.id, body.isOn),
  ),
  route(api.tryRule, (world, { actor, body }) => tryRule(world, signedIn(actor), body)),
  route(api.removeRule, (world, { actor, params }) => removeRule(world, signedIn(actor), params.id)),
  route(api.listRuleRuns, (world, { actor, params, query }) =>
    snapshot(world, actor, (tx) => listRuns(tx, params.id, query.after)),
  ),
]
