import type { TicketRow } from '../tickets.ts'

/** What matching needs of a ticket in a list. */
export type ListedTicket = Pick<
  TicketRow,
  | 'number'
  | 'status'
  | 'priority'
  | 'rating'
  | 'typeId'
  | 'componentId'
  | 'queueId'
  | 'createdAt'
  | 'activeAt'
  | 'resolvedAt'
  | 'closedAt'
  | 'waitingSince'
  | 'escalatedAt'
  | 'due'
  | 'hasFile'
  | 'unread'
> & {
  processor: { id: string } | null
  owner: { id: string } | null
  createdBy: { id: string } | null
  contact: { id: string; name: string }
  mergedInto: object | null
}
