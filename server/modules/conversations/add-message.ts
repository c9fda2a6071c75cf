import { sql } from 'kysely'
import { isSignedIn } from '#kit/actor.ts'
import { builtOnce, forEverybody } from '#kit/built-once.ts'
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
  const added = await insertAtEnd(tx, message)
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

async function insertAtEnd(tx: Tx, message: NewMessage): Promise<Added | undefined> {
  const { conversationId, text, id, side, isNote, fileId = null } = message
  const authorId = isSignedIn(tx.actor) ? tx.actor.id : null
  const [added] = await insert(
    tx,
    conversationId,
    text,
    JSON.stringify({ id, side, isNote, authorId, fileId }),
  )
  return added
}

type Added = { seq: number; at: Date; contact_id: string }

/** What is opened with a first message, in the same transaction, bears the same time. */
const insert = builtOnce(
  forEverybody,
  (_: Tx, conversationId: string, text: string, rest: string) => sql<Added>`
    with conversation as (
      update conversations set last_seq = last_seq + 1 where id = ${conversationId} returning id, last_seq, contact_id
    ), message as (
      insert into messages (id, conversation_id, seq, side, is_note, author_id, text, file_id, at)
      select m.id, c.id, c.last_seq, m.side, m."isNote", m."authorId", ${text}, m."fileId",
        case c.last_seq when 1 then now() else clock_timestamp() end
      from conversation c,
        json_to_record(${rest}::json) as m(id uuid, side text, "isNote" boolean, "authorId" uuid, "fileId" uuid)
      returning seq, at
    )
    select message.seq, message.at, conversation.contact_id from conversation, message`,
)
