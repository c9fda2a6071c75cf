import type { ChoiceReason } from '#contracts/reasons.ts'
import type { Tx } from '#kit/transaction.ts'

/** Beside the slot that the database has just made for it; there is none outside of queues. */
export const keepReason = (tx: Tx, ticketId: string, reason: ChoiceReason) =>
  tx.db
    .updateTable('assignments')
    .set({ reason: JSON.stringify(reason) })
    .where('ticket_id', '=', ticketId)
    .where('released_at', 'is', null)
    .execute()
