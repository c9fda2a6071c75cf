import { sql } from 'kysely'
import type { Tx } from '#kit/transaction.ts'
import { tellOpened } from './tell-opened.ts'
import type { Ticket } from './ticket.ts'
import { addWords } from './words.ts'

export type OpeningOn = {
  id: string
  conversationId: string
  contactId: string
  channel: string
  title: string
  typeId: string
  componentId?: string | null
  queueId: string
  /** Null: the usual one. */
  priority?: number | null
  /** What has been said on it so far: the ticket is found by it. */
  said: string
}

/** The work on a conversation that its contact has begun, in the caller's transaction; the thread stays as it is. */
export async function openOnConversation(tx: Tx, opening: OpeningOn): Promise<Ticket> {
  const { id, conversationId, contactId, channel, title, typeId, queueId, said } = opening
  const { componentId = null, priority = null } = opening
  const ticket = await tx.db
    .insertInto('tickets')
    .values({
      id,
      conversation_id: conversationId,
      contact_id: contactId,
      type_id: typeId,
      component_id: componentId,
      ...(priority === null ? {} : { priority }),
      title,
      fields: '{}',
      created_by: tx.actor.kind === 'user' ? tx.actor.id : null,
      queue_id: queueId,
      queued_at: sql<Date>`now()`,
      waiting_since: sql<Date>`now()`,
      last_customer_word_at: sql<Date>`now()`,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  await addWords(tx, ticket, { said })
  tellOpened(tx, ticket, { channel, side: 'contact' })
  return ticket
}
