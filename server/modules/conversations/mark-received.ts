import { sql } from 'kysely'
import type { Known } from '#kit/actor.ts'
import type { Tx } from '#kit/transaction.ts'
import { rowOf } from './mark-read.ts'

/** A screen of his has got what was said up to here, and says so itself. Only moves forward; tells the other side. */
export async function markReceived(
  tx: Tx,
  reader: Known,
  conversationId: string,
  seq: number,
): Promise<void> {
  const conversation = await tx.db
    .selectFrom('conversations')
    .select(['last_seq', 'contact_id'])
    .where('id', '=', conversationId)
    .executeTakeFirst()
  if (!conversation) return
  const upTo = Math.min(seq, conversation.last_seq)
  const row = { ...rowOf(reader, conversationId), seq: 0, received_seq: upTo }
  const { numInsertedOrUpdatedRows: marked } = await tx.db
    .insertInto('reads')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(['conversation_id', 'reader_id'])
        .doUpdateSet({ received_seq: upTo })
        .where(sql<boolean>`greatest(reads.received_seq, reads.seq) < ${upTo}`),
    )
    .executeTakeFirstOrThrow()
  if (upTo === 0 || marked === 0n) return
  tx.emit({
    type: 'conversation.received',
    subjects: [conversationId],
    contactId: conversation.contact_id,
    audience: 'contact',
    data: { seq: upTo },
  })
}
