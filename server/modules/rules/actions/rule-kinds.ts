import type { RuleAction } from '#contracts/rule-actions.ts'
import { macroKinds, type KindsOf } from '#modules/macros'
import { escalate } from './escalate.ts'
import { tell } from './tell.ts'

/** Everything that a rule can do. */
export const ruleKinds: KindsOf<RuleAction> = { ...macroKinds, escalate, tell }
