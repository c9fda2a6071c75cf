import { sql } from 'kysely'
import { jsonObjectFrom } from 'kysely/helpers/postgres'
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
    .select(['conversation_id', 'seq', 'at'])
    // Not joined: behind the view's border the planner would read every user there is.
    .select((eb) =>
      jsonObjectFrom(
        eb
          .selectFrom('people')
          .select(['people.id', 'people.name', 'people.role', 'people.is_removed as isRemoved'])
          .whereRef('people.id', '=', 'reads.user_id'),
      ).as('person'),
    )
    .where('conversation_id', 'in', [...conversationIds])
    .orderBy('conversation_id')
    .orderBy('user_id')
    .execute()
  return rows.flatMap(({ person, ...row }) =>
    person ? [{ conversationId: row.conversation_id, person, seq: row.seq, at: row.at.toISOString() }] : [],
  )
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
