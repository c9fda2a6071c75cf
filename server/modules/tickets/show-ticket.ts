import { sql } from 'kysely'
import type { TicketThread } from '#contracts/tickets.ts'
import type { SignedIn } from '#kit/actor.ts'
import { placeNow, placeText } from '#kit/event-log.ts'
import { notFound } from '#kit/fault.ts'
import { together } from '#kit/in-transaction.ts'
import { snapshot, type Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { contactCards } from '#modules/contacts'
import { readMarks, readUpTo, threadMessages } from '#modules/conversations'
import { ticketByNumber, ticketFor } from './door.ts'
import { historyOf } from './history.ts'
import { presentTicket } from './present-ticket.ts'
import type { Ticket } from './ticket.ts'

/** The whole thread, in one snapshot with its position; live events go on from there. */
export async function showTicket(world: World, actor: SignedIn, idOrNumber: string): Promise<TicketThread> {
  return snapshot(world, actor, async (tx) => {
    const isNumber = /^\d+$/.test(idOrNumber)
    const ticket = isNumber ? await ticketByNumber(tx, idOrNumber) : await ticketFor(tx, idOrNumber)
    const [conversations, shown, contacts, history, readSeq, place] = await together([
      conversationsOf(tx, ticket),
      presentTicket(tx, ticket.id),
      contactCards(tx, [ticket.contact_id]),
      historyOf(tx, ticket.id),
      readUpTo(tx, ticket.conversation_id, actor.id),
      placeNow(tx.db),
    ])
    const contact = contacts.get(ticket.contact_id)
    if (!contact) throw notFound()
    const [messages, reads] = await together([
      threadMessages(tx, conversations),
      readMarks(tx, conversations),
    ])
    return { ticket: shown, contact, messages, history, readSeq, reads, position: placeText(place) }
  })
}

/** The ticket's own conversation and those of everything that was merged into it, however deep. */
export async function conversationsOf(tx: Tx, ticket: Pick<Ticket, 'id'>): Promise<string[]> {
  const { rows } = await sql<{ conversation_id: string }>`
    with recursive joined as (
      select id, conversation_id from tickets where id = ${ticket.id}
      union
      select t.id, t.conversation_id from tickets t join joined on t.merged_into = joined.id
    ) select distinct conversation_id from joined`.execute(tx.db)
  return rows.map((row) => row.conversation_id)
}
