import { sql } from 'kysely'
import type { Tx } from '#kit/transaction.ts'
import { recordChange } from './record-change.ts'
import type { Ticket } from './ticket.ts'

/**
 * Puts a locked ticket into a queue, where it waits for whoever is free; who had it has it no more. Back in its own
 * queue it has its old place.
 */
export async function moveToQueue(tx: Tx, ticket: Ticket, queueId: string): Promise<Ticket> {
  const isBack = queueId === ticket.queue_id
  if (isBack && ticket.processor_id === null) return ticket
  return recordChange(
    tx,
    ticket,
    { queue_id: queueId, processor_id: null, ...(isBack ? {} : { queued_at: sql<Date | null>`now()` }) },
    ticket.processor_id === null
      ? { type: 'ticket.changed', data: {} }
      : { type: 'ticket.assigned', data: { processorId: null } },
  )
}
