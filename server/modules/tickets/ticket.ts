import type { Selectable } from 'kysely'
import { moves, type Move, type Status } from '#contracts/tickets.ts'
import type { Tables } from '#server/tables.ts'

export type Ticket = Selectable<Tables['tickets']>

/**
 * The status flow. A ticket is resolved only while in process; a closed one stays closed, and what the customer
 * writes then opens a ticket that follows it.
 */
export const flow: Record<Status, Partial<Record<Move, Status>>> = {
  new: { start: 'in_process', close: 'closed' },
  in_process: { ask_customer: 'in_customer_action', resolve: 'resolved' },
  in_customer_action: { customer_answered: 'in_process', close: 'closed' },
  resolved: { reopen: 'in_process', close: 'closed' },
  closed: {},
}

export const movesFrom = (status: Status): Move[] => moves.filter((move) => flow[status][move] !== undefined)

/** What a word of the contact does to the status; a closed ticket is followed by a new one. */
export const wordOfContact: Record<Status, Move | 'follow' | null> = {
  new: null,
  in_process: null,
  in_customer_action: 'customer_answered',
  resolved: 'reopen',
  closed: 'follow',
}

/** Work that its processor has in hand now: it takes room. */
export const isActive = ({ status }: Pick<Ticket, 'status'>): boolean =>
  status === 'new' || status === 'in_process'

export const isOpen = (status: Status): boolean => status !== 'resolved' && status !== 'closed'

/** The columns that a move changes beside the status. */
export function stampsOf(to: Status, now: Date) {
  return {
    status: to,
    resolved_at: to === 'resolved' ? now : to === 'closed' ? undefined : null,
    closed_at: to === 'closed' ? now : null,
    // What is closed needs nobody's special care any more.
    ...(to === 'closed' ? { escalated_at: null, escalated_by: null } : {}),
    // Nobody waits for our word once the ball is with the customer or the work is done.
    ...(to === 'in_customer_action' || !isOpen(to) ? { waiting_since: null } : {}),
  }
}
