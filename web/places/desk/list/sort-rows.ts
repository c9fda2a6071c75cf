import type { Sort } from '#contracts/query/terms.ts'
import type { TicketRow } from '#contracts/tickets.ts'

/** Whether a row stands before another one in this order; who does not wait comes behind those who do. */
export function isBefore(one: TicketRow, other: TicketRow, { by, direction }: Sort): boolean {
  const [a, b] = [keyOf(one, by), keyOf(other, by)]
  if (a === null || b === null) return a !== null
  return direction === 'asc' ? a < b : a > b
}

function keyOf(row: TicketRow, by: Sort['by']): number | null {
  if (by === 'priority') return row.priority
  if (by === 'number') return Number(row.number)
  if (by === 'waiting') return row.waitingSince === null ? null : Date.parse(row.waitingSince)
  return Date.parse(by === 'created' ? row.createdAt : row.activeAt)
}
