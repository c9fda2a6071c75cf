import type { ClockWhen, When, WhenKind } from '#contracts/rule-when.ts'

/** What can begin a rule, the most usual first. */
export const eventKinds = [
  'opened',
  'customer_wrote',
  'agent_wrote',
  'note_written',
  'moved',
  'prioritised',
  'assigned',
  'changed',
  'escalated',
  'deescalated',
  'overdue',
  'waits_long',
  'rated',
  'return_reported',
] as const satisfies readonly WhenKind[]

const whens: Record<(typeof eventKinds)[number], () => When> = {
  opened: () => ({ on: 'opened', by: 'anybody' }),
  customer_wrote: () => ({ on: 'customer_wrote' }),
  agent_wrote: () => ({ on: 'agent_wrote' }),
  note_written: () => ({ on: 'note_written' }),
  moved: () => ({ on: 'moved', from: null, to: null }),
  prioritised: () => ({ on: 'prioritised', from: null, to: null }),
  assigned: () => ({ on: 'assigned', to: 'somebody' }),
  changed: () => ({ on: 'changed', field: 'type' }),
  escalated: () => ({ on: 'escalated' }),
  deescalated: () => ({ on: 'deescalated' }),
  overdue: () => ({ on: 'overdue', target: null }),
  waits_long: () => ({ on: 'waits_long' }),
  rated: () => ({ on: 'rated', atMost: 2 }),
  return_reported: () => ({ on: 'return_reported' }),
}

/** A beginning of this kind; a length of time that was chosen before stays. */
export function newWhen(kind: WhenKind, before: When): When {
  if (kind in whens) return whens[kind as (typeof eventKinds)[number]]()
  const length: Pick<ClockWhen, 'amount' | 'unit'> =
    'amount' in before ? { amount: before.amount, unit: before.unit } : { amount: 2, unit: 'days' }
  if (kind === 'since_status') return { on: kind, ...length, status: 'in_process' }
  return { on: kind as Exclude<ClockWhen['on'], 'since_status'>, ...length }
}
