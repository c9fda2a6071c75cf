import { isLasting } from '#contracts/query/edit.ts'
import type { Sort } from '#contracts/query/terms.ts'
import type { TicketRow } from '#contracts/tickets.ts'

/**
 * Whether a row stands before another one in this order: what is escalated first; who does not wait, and what is not
 * due, behind those who do.
 */
export function isBefore(one: TicketRow, other: TicketRow, sort: Sort): boolean {
  const [first, second] = [one.escalatedAt !== null, other.escalatedAt !== null]
  if (first !== second && !isLasting(sort)) return first
  const [a, b] = [keyOf(one, sort.by), keyOf(other, sort.by)]
  if (a === null || b === null) return a !== null
  return sort.direction === 'asc' ? a < b : a > b
}

function keyOf(row: TicketRow, by: Sort['by']): number | null {
  if (by === 'priority') return row.priority
  if (by === 'number') return Number(row.number)
  if (by === 'waiting') return momentOf(row.waitingSince)
  if (by === 'due') return momentOf(row.due?.at)
  return Date.parse(by === 'created' ? row.createdAt : row.activeAt)
}

const momentOf = (at: string | null | undefined) => (at ? Date.parse(at) : null)
