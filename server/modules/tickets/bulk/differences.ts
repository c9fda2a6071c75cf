import type { Ticket } from '../ticket.ts'

/** What a change of many tickets can change of one, and the moments that go with the status. */
export const columns = [
  'priority',
  'type_id',
  'fields',
  'component_id',
  'queue_id',
  'owner_id',
  'processor_id',
  'status',
] as const
export const stamps = ['resolved_at', 'closed_at', 'waiting_since'] as const

export type Kept = Partial<Pick<Ticket, (typeof columns)[number]>> &
  Partial<Record<(typeof stamps)[number], Date | string | null>>

/** The changed columns before and after; with the status, its moments before. */
export function differences(from: Ticket, to: Ticket): { before: Kept; after: Kept } {
  const changed = columns.filter((column) => !isSame(from[column], to[column]))
  const kept = changed.includes('status') ? [...changed, ...stamps] : changed
  return { before: picked(from, kept), after: picked(to, changed) }
}

export const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

const picked = (ticket: Ticket, names: readonly (keyof Ticket)[]): Kept =>
  Object.fromEntries(names.map((name) => [name, ticket[name]]))
