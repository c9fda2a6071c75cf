import { sql } from 'kysely'
import type { Tx } from '#kit/transaction.ts'
import { findsProcessor, hasRoom } from '#modules/queues'
import type { Ticket } from './ticket.ts'

/**
 * What a ticket changes beside its status when it comes back to work: its processor keeps it while he is available
 * and has room, or when he takes it up himself; else it waits in its queue for whoever is free.
 */
export async function comingBack(tx: Tx, ticket: Ticket) {
  const { processor_id: processor, queue_id: queue } = ticket
  if (queue === null) return {}
  if (processor !== null && (await keepsIt(tx, ticket, processor, queue))) return {}
  return { processor_id: null, queued_at: sql<Date | null>`now()` }
}

/** Who takes it up himself need not be available for others' work. */
const keepsIt = (tx: Tx, { id }: Ticket, processor: string, queue: string) =>
  tx.actor.kind === 'user' && tx.actor.id === processor
    ? hasRoom(tx, processor, queue)
    : findsProcessor(tx, id)
