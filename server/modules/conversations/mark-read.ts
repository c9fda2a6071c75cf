import { sql } from 'kysely'
import type { ReadMark } from '#contracts/read-marks.ts'
import type { SignedIn } from '#kit/actor.ts'
import type { Tx } from '#kit/transaction.ts'

/** How far the person has read a thread; 0: not at all. */
export async function readUpTo(tx: Tx, conversationId: string, userId: string): Promise<number> {
  const row = await tx.db
    .selectFrom('reads')
    .select('seq')
    .where('conversation_id', '=', conversationId)
    .where('user_id', '=', userId)
    .executeTakeFirst()
  return row?.seq ?? 0
}

/** How far everybody has read these threads, as far as the actor may see it. */
export async function readMarks(tx: Tx, conversationIds: readonly string[]): Promise<ReadMark[]> {
  const rows = await tx.db
    .selectFrom('reads')
    .innerJoin('people', 'people.id', 'reads.user_id')
    .select(['reads.conversation_id', 'reads.seq', 'reads.at'])
    .select(['people.id', 'people.name', 'people.role', 'people.is_removed'])
    .where('reads.conversation_id', 'in', [...conversationIds])
    .orderBy('reads.conversation_id')
    .orderBy('reads.user_id')
    .execute()
  return rows.map(({ id, name, role, is_removed: isRemoved, ...row }) => ({
    conversationId: row.conversation_id,
    person: { id, name, role, isRemoved },
    seq: row.seq,
    at: row.at.toISOString(),
  }))
}

/** Read marks only move forward. Tells the other devices of the same person, and the other side that it was seen. */
export async function markRead(tx: Tx, reader: SignedIn, conversationId: string, seq: number): Promise<void> {
  const conversation = await tx.db
    .selectFrom('conversations')
    .select(['last_seq', 'contact_id'])
    .where('id', '=', conversationId)
    .executeTakeFirst()
  if (!conversation) return
  const upTo = Math.min(seq, conversation.last_seq)
  if (upTo <= (await readUpTo(tx, conversationId, reader.id))) return
  await tx.db
    .insertInto('reads')
    .values({ conversation_id: conversationId, user_id: reader.id, seq: upTo })
    .onConflict((conflict) =>
      conflict
        .columns(['conversation_id', 'user_id'])
        .doUpdateSet({ seq: sql`greatest(reads.seq, excluded.seq)`, at: sql`now()` }),
    )
    .execute()
  tx.emit({
    type: 'conversation.read',
    subjects: [conversationId],
    contactId: conversation.contact_id,
    audience: 'contact',
    data: { seq: upTo },
  })
}
