/**
 * When something happens to a ticket or time has passed, if it is so and so, then it is done by itself: rules, what they
 * did, and what they would have done.
 * Emits: rule.saved, rule.ran, and through tickets whatever their actions tell, with the chain of rules that led to it.
 * Hears: whatever a rule can begin with (when/on-event.ts). Live topic: `rules`.
 */
import type { Module } from '#kit/module.ts'
import { routes } from './routes.ts'
import { rulesTopic } from './rules-topic.ts'
import { runOnEvents } from './running/run-on-events.ts'
import { runOnTime } from './running/run-on-time.ts'

export const rules: Module = {
  name: 'rules',
  routes,
  reactions: [runOnEvents],
  sweeps: [runOnTime],
  topics: [rulesTopic],
}

export { sweepRuleRuns } from './running/sweep-rule-runs.ts'
export { ruleNameOf } from './rule-names.ts'
