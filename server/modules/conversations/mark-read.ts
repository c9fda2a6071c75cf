import { sql } from 'kysely'
import { jsonObjectFrom } from 'kysely/helpers/postgres'
import type { ReadMark } from '#contracts/read-marks.ts'
import { isSignedIn, idOf, worksHere, type Known } from '#kit/actor.ts'
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

/** How far everybody has read these threads, as far as the actor may see it: a contact not of who only listened. */
export async function readMarks(tx: Tx, conversationIds: readonly string[]): Promise<ReadMark[]> {
  const rows = await tx.db
    .selectFrom('reads')
    .select(['conversation_id', 'received_seq', 'at'])
    .select(worksHere(tx.actor) ? 'seq' : sql<number>`coalesce(shown_seq, seq)`.as('seq'))
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
    const { conversation_id: conversationId, seq, received_seq: received } = row
    return person ? [{ conversationId, person, seq, received, at: row.at.toISOString() }] : []
  })
}

type Reading = { conversationId: string; seq: number; audience: 'contact' | 'staff' }

/** Tells the other devices of the same person, and the other side that it was seen. */
export const markRead = (tx: Tx, reader: Known, conversationId: string, seq: number): Promise<void> =>
  mark(tx, reader, { conversationId, seq, audience: 'contact' })

/** Of somebody who listens: the other side is not told. */
export const markReadAside = (tx: Tx, reader: Known, conversationId: string, seq: number): Promise<void> =>
  mark(tx, reader, { conversationId, seq, audience: 'staff' })

/** What he has read while he listened, the other side may see now. */
export async function showRead(tx: Tx, reader: Known, conversationId: string): Promise<void> {
  await markRead(tx, reader, conversationId, await readUpTo(tx, conversationId, idOf(reader)))
}

/** Read marks only move forward. */
async function mark(tx: Tx, reader: Known, { conversationId, seq, audience }: Reading): Promise<void> {
  const conversation = await tx.db
    .selectFrom('conversations')
    .select(['last_seq', 'contact_id'])
    .where('id', '=', conversationId)
    .executeTakeFirst()
  if (!conversation) return
  const before = await tx.db
    .selectFrom('reads')
    .select(['seq', sql<number>`coalesce(shown_seq, seq)`.as('shown')])
    .where('conversation_id', '=', conversationId)
    .where('reader_id', '=', idOf(reader))
    .executeTakeFirst()
  const known = before?.seq ?? 0
  const told = audience === 'contact' ? (before?.shown ?? 0) : known
  const upTo = Math.max(known, Math.min(seq, conversation.last_seq))
  if (upTo <= told) return
  await tx.db
    .insertInto('reads')
    .values({ ...rowOf(reader, conversationId), seq: upTo, shown_seq: audience === 'contact' ? null : 0 })
    .onConflict((conflict) =>
      conflict.columns(['conversation_id', 'reader_id']).doUpdateSet({
        seq: sql`greatest(reads.seq, excluded.seq)`,
        shown_seq: audience === 'contact' ? null : sql`coalesce(reads.shown_seq, reads.seq)`,
        at: sql`now()`,
      }),
    )
    .execute()
  tx.emit({
    type: 'conversation.read',
    subjects: [conversationId],
    contactId: conversation.contact_id,
    audience,
    data: { seq: upTo },
  })
}

export const rowOf = (reader: Known, conversationId: string) => ({
  conversation_id: conversationId,
  user_id: isSignedIn(reader) ? reader.id : null,
  contact_id: isSignedIn(reader) ? null : reader.session.contactId,
})
