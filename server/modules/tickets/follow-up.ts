import { sql } from 'kysely'
import { newId } from '#kit/id.ts'
import type { Tx } from '#kit/transaction.ts'
import { queueFor } from '#modules/queues'
import { channelOf } from '#modules/conversations'
import { tellTicket } from './record-change.ts'
import { tellOpened } from './tell-opened.ts'
import type { Ticket } from './ticket.ts'
import { addWords } from './words.ts'

/** A closed ticket is never reopened: the next piece of work goes on in the same conversation. */
export async function openFollowUp(tx: Tx, closed: Ticket): Promise<Ticket> {
  const ticket = await tx.db
    .insertInto('tickets')
    .values({
      id: newId(),
      conversation_id: closed.conversation_id,
      contact_id: closed.contact_id,
      type_id: closed.type_id,
      component_id: closed.component_id,
      title: closed.title,
      priority: closed.priority,
      fields: JSON.stringify(closed.fields),
      created_by: tx.actor.kind === 'user' ? tx.actor.id : null,
      follows_id: closed.id,
      queue_id: queueFor(closed.type_id, closed.component_id),
      queued_at: sql<Date>`now()`,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  const linkId = newId()
  await tx.db
    .insertInto('ticket_links')
    .values({
      id: linkId,
      from_id: ticket.id,
      to_id: closed.id,
      kind: 'follows',
      created_by: ticket.created_by,
    })
    .execute()
  const { number } = ticket
  await addWords(tx, ticket)
  tellOpened(tx, ticket, { channel: await channelOf(tx, ticket.conversation_id), side: 'contact' })
  const other = { ticketId: ticket.id, number }
  tellTicket(tx, closed, { type: 'ticket.linked', data: { linkId, kind: 'followed_by', other } })
  return ticket
}
