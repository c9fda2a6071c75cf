import { Fault } from '#kit/fault.ts'
import type { Tx } from '#kit/transaction.ts'

/** A queue that tickets may be put into. */
export async function mustBeQueue(tx: Tx, queueId: string): Promise<void> {
  const queue = await tx.db
    .selectFrom('queues')
    .select('id')
    .where('id', '=', queueId)
    .where('archived_at', 'is', null)
    .executeTakeFirst()
  if (!queue) throw new Fault('unknown_choice', { field: 'queueId' })
}
