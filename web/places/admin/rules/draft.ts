import type { BodyOf } from '#contracts/endpoint.ts'
import type { RuleAction } from '#contracts/rule-actions.ts'
import type { When } from '#contracts/rule-when.ts'
import type { Rule, saveRule } from '#contracts/rules.ts'
import { conditionsIn, isWhole, queryOf, type Condition } from './sentence/condition.ts'
import { isWholeAction } from './sentence/new-action.ts'

/** A rule as it is being written. */
export type RuleDraft = {
  name: string
  isOn: boolean
  when: When
  conditions: Condition[]
  actions: RuleAction[]
}

export const draftOf = ({ name, isOn, when, condition, actions }: Rule): RuleDraft => ({
  name,
  isOn,
  when,
  conditions: conditionsIn(condition),
  actions,
})

export const sentenceOf = ({ when, conditions, actions }: RuleDraft) => ({
  when,
  condition: queryOf(conditions),
  actions,
})

export const toSave = (draft: RuleDraft): Omit<BodyOf<typeof saveRule>, 'version'> => ({
  name: draft.name.trim(),
  isOn: draft.isOn,
  ...sentenceOf(draft),
})

/** Whether every blank of the sentence is filled in. */
export const isSaid = ({ conditions, actions, when }: RuleDraft): boolean =>
  conditions.every(isWhole) &&
  actions.length > 0 &&
  actions.every(isWholeAction) &&
  (!('amount' in when) || when.amount >= 1)

/** A rule that nobody has saved yet. */
export const newRule = (id: string): Rule => ({
  id,
  name: '',
  place: 0,
  isOn: true,
  when: { on: 'opened', by: 'anybody' },
  condition: '',
  actions: [{ do: 'priority', priority: 5 }],
  version: 0,
  author: null,
  changedAt: '',
  last: null,
  runs: { done: 0, refused: 0, stopped: 0 },
})
