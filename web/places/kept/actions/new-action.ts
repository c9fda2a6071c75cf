import type { Action, ActionKind } from '#contracts/actions.ts'

/** What can be done, the most usual first. */
export const actionKinds = [
  'reply',
  'note',
  'move',
  'priority',
  'assign',
  'queue',
  'owner',
  'component',
  'type',
] as const satisfies readonly ActionKind[]

/** An action as it begins; what must still be chosen is empty. */
export const newAction: Record<ActionKind, () => Action> = {
  reply: () => ({ do: 'reply', replyId: '' }),
  note: () => ({ do: 'note', text: '' }),
  move: () => ({ do: 'move', move: 'resolve' }),
  priority: () => ({ do: 'priority', priority: 4 }),
  assign: () => ({ do: 'assign', personId: null }),
  queue: () => ({ do: 'queue', queueId: '' }),
  owner: () => ({ do: 'owner', personId: null }),
  component: () => ({ do: 'component', componentId: null }),
  type: () => ({ do: 'type', typeId: '' }),
}

/** Whether everything that it needs is chosen. */
export const isWhole = (action: Action): boolean =>
  Object.values(action).every((value) => typeof value !== 'string' || value.trim() !== '')
