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
  const conversation = await tx.db
    .updateTable('conversations')
    .set((eb) => ({ last_seq: eb('last_seq', '+', 1) }))
    .where('id', '=', conversationId)
    .returning(['last_seq', 'contact_id'])
    .executeTakeFirst()
  if (!conversation) throw notFound()

  const seq = conversation.last_seq
  const { at } = await tx.db
    .insertInto('messages')
    .values({
      id: message.id,
      conversation_id: conversationId,
      seq,
      side,
      is_note: isNote,
      author_id: isSignedIn(tx.actor) ? tx.actor.id : null,
      text: message.text,
      file_id: message.fileId ?? null,
      // What is opened with a first message, in the same transaction, bears the same time.
      ...(seq === 1 ? { at: sql<Date>`now()` } : {}),
    })
    .returning('at')
    .executeTakeFirstOrThrow()
  tx.emit({
    type: 'message.added',
    subjects: [conversationId, message.id, ...(message.ticketId ? [message.ticketId] : [])],
    contactId: conversation.contact_id,
    audience: isNote ? 'staff' : 'contact',
    inOrder: true,
    data: { messageId: message.id, seq, isNote, side },
  })
  return { seq, at }
}
