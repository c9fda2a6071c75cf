import { sql } from 'kysely'
import { jsonObjectFrom } from 'kysely/helpers/postgres'
import type { ReadMark } from '#contracts/read-marks.ts'
import { isSignedIn, idOf, type Known } from '#kit/actor.ts'
import type { Tx } from '#kit/transaction.ts'
import { asVisitor } from '#modules/contacts'

/** How far a person, or the contact that a visitor is, has read a thread; 0: not at all. */
export async function readUpTo(tx: Tx, conversationId: string, readerId: string): Promise<number> {
  const row = await tx.db
    .selectFrom('reads')
    .select('seq')
    .where('conversation_id', '=', conversationId)
    .where('reader_id', '=', readerId)
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
    .select(asVisitor(sql`reads.contact_id`).as('visitor'))
    .where('conversation_id', 'in', [...conversationIds])
    .orderBy('conversation_id')
    .orderBy('reader_id')
    .execute()
  return rows.flatMap(({ person: user, visitor, ...row }) => {
    const person = user ?? visitor
    return person
      ? [{ conversationId: row.conversation_id, person, seq: row.seq, at: row.at.toISOString() }]
      : []
  })
}

/** Read marks only move forward. Tells the other devices of the same person, and the other side that it was seen. */
export async function markRead(tx: Tx, reader: Known, conversationId: string, seq: number): Promise<void> {
  const conversation = await tx.db
    .selectFrom('conversations')
    .select(['last_seq', 'contact_id'])
    .where('id', '=', conversationId)
    .executeTakeFirst()
  if (!conversation) return
  const upTo = Math.min(seq, conversation.last_seq)
  if (upTo <= (await readUpTo(tx, conversationId, idOf(reader)))) return
  await tx.db
    .insertInto('reads')
    .values({
      conversation_id: conversationId,
      user_id: isSignedIn(reader) ? reader.id : null,
      contact_id: isSignedIn(reader) ? null : reader.session.contactId,
      seq: upTo,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['conversation_id', 'reader_id'])
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
