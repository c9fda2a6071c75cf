import { sql } from 'kysely'
import { isSignedIn } from '#kit/actor.ts'
import { notFound } from '#kit/fault.ts'
import type { Tx } from '#kit/transaction.ts'

export type NewMessage = {
  /** Made by the sender. */
  id: string
  conversationId: string
  side: 'contact' | 'agent' | 'system'
  isNote: boolean
  text: string
  fileId?: string | null
  /** The piece of work that the message is about, when there is one. */
  ticketId?: string
}

/**
 * Adds a message at the end of its thread and tells it: the conversation's row is locked, so numbers have no
 * gaps and times never run against them.
 */
export async function addMessage(tx: Tx, message: NewMessage): Promise<{ seq: number; at: Date }> {
  const { conversationId, isNote, side } = message
  const authorId = isSignedIn(tx.actor) ? tx.actor.id : null
  const added = await tx.db
    .with('conversation', (query) =>
      query
        .updateTable('conversations')
        .set((eb) => ({ last_seq: eb('last_seq', '+', 1) }))
        .where('id', '=', conversationId)
        .returning(['id', 'last_seq', 'contact_id']),
    )
    .with('message', (query) =>
      query
        .insertInto('messages')
        .columns(['id', 'conversation_id', 'seq', 'side', 'is_note', 'author_id', 'text', 'file_id', 'at'])
        .expression((eb) =>
          eb.selectFrom('conversation').select([
            sql<string>`${message.id}::uuid`.as('id'),
            'conversation.id as conversation_id',
            'conversation.last_seq as seq',
            sql<typeof side>`${side}`.as('side'),
            sql<boolean>`${isNote}::boolean`.as('is_note'),
            sql<string | null>`${authorId}::uuid`.as('author_id'),
            sql<string>`${message.text}`.as('text'),
            sql<string | null>`${message.fileId ?? null}::uuid`.as('file_id'),
            // What is opened with a first message, in the same transaction, bears the same time.
            sql<Date>`case last_seq when 1 then now() else clock_timestamp() end`.as('at'),
          ]),
        )
        .returning(['seq', 'at']),
    )
    .selectFrom(['conversation', 'message'])
    .select(['message.seq', 'message.at', 'conversation.contact_id'])
    .executeTakeFirst()
  if (!added) throw notFound()
  const { seq, at } = added
  tx.emit({
    type: 'message.added',
    subjects: [conversationId, message.id, ...(message.ticketId ? [message.ticketId] : [])],
    contactId: added.contact_id,
    audience: isNote ? 'staff' : 'contact',
    inOrder: true,
    data: { messageId: message.id, seq, isNote, side },
  })
  return { seq, at }
}
