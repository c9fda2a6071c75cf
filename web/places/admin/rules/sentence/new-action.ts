import type { RuleAction, RuleActionKind } from '#contracts/rule-actions.ts'

/** What a rule can do, the most usual first. */
export const ruleActionKinds = [
  'priority',
  'tell',
  'note',
  'reply',
  'queue',
  'assign',
  'move',
  'escalate',
  'owner',
  'component',
  'type',
] as const satisfies readonly RuleActionKind[]

/** An action as it begins; what must still be chosen is empty. */
export const newRuleAction: Record<RuleActionKind, () => RuleAction> = {
  priority: () => ({ do: 'priority', priority: 5 }),
  tell: () => ({ do: 'tell', whom: 'lead', personId: null }),
  note: () => ({ do: 'note', text: '' }),
  reply: () => ({ do: 'reply', replyId: '' }),
  queue: () => ({ do: 'queue', queueId: '' }),
  assign: () => ({ do: 'assign', personId: null }),
  move: () => ({ do: 'move', move: 'close' }),
  escalate: () => ({ do: 'escalate', reason: '' }),
  owner: () => ({ do: 'owner', personId: null }),
  component: () => ({ do: 'component', componentId: null }),
  type: () => ({ do: 'type', typeId: '' }),
}

/** Whether every blank of it is filled in. */
export const isWholeAction = (action: RuleAction): boolean => {
  if (action.do === 'tell') return action.whom !== 'person' || Boolean(action.personId)
  return Object.values(action).every((value) => typeof value !== 'string' || value.trim() !== '')
}
