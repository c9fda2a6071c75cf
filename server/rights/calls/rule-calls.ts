import {
  listRuleNames,
  listRuleRuns,
  listRules,
  orderRules,
  removeRule,
  saveRule,
  switchRule,
  tryRule,
} from '#contracts/rules.ts'
import { newId } from '#kit/id.ts'
import { plain, type At } from '../call.ts'

const sentence = () => ({
  when: { on: 'moved' as const, from: null, to: 'closed' as const },
  condition: 'priority:>=4',
  actions: [{ do: 'note' as const, text: 'Closed' }],
})
const draft = () => ({ name: 'Closed', isOn: false, ...sentence(), version: 0 })

async function savedRule({ scene }: At) {
  const id = newId()
  await scene.boss.call(saveRule, { params: { id }, body: draft() })
  return { id }
}

export const ruleCalls = [
  plain(listRules, () => ({})),
  plain(listRuleNames, () => ({})),
  plain(saveRule, () => ({ params: { id: newId() }, body: draft() })),
  plain(switchRule, async (at) => ({ params: await savedRule(at), body: { isOn: false } })),
  plain(orderRules, async (at) => ({ body: { ids: [(await savedRule(at)).id] } })),
  plain(removeRule, async (at) => ({ params: await savedRule(at) })),
  plain(tryRule, () => ({ body: { id: newId(), ...sentence() } })),
  plain(listRuleRuns, async (at) => ({ params: await savedRule(at), query: {} })),
]
