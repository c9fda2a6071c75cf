import { z } from 'zod'
import { targetNames } from './due.ts'
import { statuses } from './tickets.ts'

const Status = z.enum(statuses).nullable()
const Priority = z.number().int().min(1).max(5).nullable()

/** By the calendar, or in the working hours of the ticket's queue. */
export const lengthUnits = ['minutes', 'hours', 'days', 'working_minutes', 'working_hours'] as const
const length = { amount: z.number().int().min(1).max(999), unit: z.enum(lengthUnits) }

export const openedBy = ['anybody', 'customer', 'agent'] as const
export const changedFields = ['type', 'component', 'queue', 'owner'] as const

/**
 * When a rule looks at a ticket: when something has happened to it, or when so much time has passed. Null stands for
 * any: any status before, any promise.
 */
export const When = z.discriminatedUnion('on', [
  z.strictObject({ on: z.literal('opened'), by: z.enum(openedBy) }),
  /** The words that a ticket is opened with are its opening. */
  z.strictObject({ on: z.literal('customer_wrote') }),
  z.strictObject({ on: z.literal('agent_wrote') }),
  z.strictObject({ on: z.literal('note_written') }),
  z.strictObject({ on: z.literal('moved'), from: Status, to: Status }),
  z.strictObject({ on: z.literal('prioritised'), from: Priority, to: Priority }),
  z.strictObject({ on: z.literal('changed'), field: z.enum(changedFields) }),
  z.strictObject({ on: z.literal('assigned'), to: z.enum(['somebody', 'nobody']) }),
  z.strictObject({ on: z.literal('escalated') }),
  z.strictObject({ on: z.literal('deescalated') }),
  z.strictObject({ on: z.literal('overdue'), target: z.enum(targetNames).nullable() }),
  z.strictObject({ on: z.literal('waits_long') }),
  z.strictObject({ on: z.literal('rated'), atMost: z.number().int().min(1).max(5) }),
  z.strictObject({ on: z.literal('return_reported') }),
  z.strictObject({ on: z.literal('since_opened'), ...length }),
  z.strictObject({ on: z.literal('since_status'), ...length, status: z.enum(statuses) }),
  z.strictObject({ on: z.literal('since_customer_word'), ...length }),
  z.strictObject({ on: z.literal('since_agent_word'), ...length }),
  z.strictObject({ on: z.literal('before_due'), ...length }),
])
export type When = z.output<typeof When>
export type WhenKind = When['on']
export type WhenOf<K extends WhenKind> = Extract<When, { on: K }>

export const clockKinds = [
  'since_opened',
  'since_status',
  'since_customer_word',
  'since_agent_word',
  'before_due',
] as const
export type ClockKind = (typeof clockKinds)[number]
export type ClockWhen = WhenOf<ClockKind>
export type EventWhen = Exclude<When, ClockWhen>

export const isClock = (when: When): when is ClockWhen => (clockKinds as readonly string[]).includes(when.on)

export const isInWorkingTime = ({ unit }: ClockWhen): boolean =>
  unit === 'working_minutes' || unit === 'working_hours'

const minutesOf = { minutes: 1, hours: 60, days: 1440, working_minutes: 1, working_hours: 60 } as const
export const lengthMs = ({ amount, unit }: ClockWhen): number => amount * minutesOf[unit] * 60_000
