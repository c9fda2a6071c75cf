import { sql } from 'kysely'
import type { ReadMark } from '#contracts/read-marks.ts'
import type { TicketThread } from '#contracts/tickets.ts'
import type { SignedIn } from '#kit/actor.ts'
import { placeText } from '#kit/event-log.ts'
import { notFound } from '#kit/fault.ts'
import { together } from '#kit/in-transaction.ts'
import { snapshot, type Snapshot, type Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { contactCards } from '#modules/contacts'
import { readMarks, threadMessages } from '#modules/conversations'
import { ticketByNumber, ticketFor } from './door.ts'
import { eventsOf, presentHistory } from './history.ts'
import { presentTicket } from './present-ticket.ts'
import type { Ticket } from './ticket.ts'

/** The whole thread, in one snapshot with its position; live events go on from there. */
export async function showTicket(world: World, actor: SignedIn, idOrNumber: string): Promise<TicketThread> {
  return snapshot(world, actor, (tx) => threadOf(tx, actor, idOrNumber), settings)
}

/** Everything here is looked up by id: to plan it for the one ticket takes longer than to read it. */
const settings = { plan_cache_mode: 'force_generic_plan' }

async function threadOf(tx: Snapshot, actor: SignedIn, idOrNumber: string): Promise<TicketThread> {
  const id = /^\d+$/.test(idOrNumber) ? (await ticketByNumber(tx, idOrNumber)).id : idOrNumber
  // The door stands first: who may not see the ticket meets "not found", whatever else was asked beside it.
  const [ticket, shown, conversations, history] = await together([
    ticketFor(tx, id),
    presentTicket(tx, id),
    conversationsOf(tx, { id }),
    eventsOf(tx, id),
  ])
  const [contacts, messages, reads, lines] = await together([
    contactCards(tx, [ticket.contact_id]),
    threadMessages(tx, conversations),
    readMarks(tx, conversations),
    presentHistory(tx, history),
  ])
  const contact = contacts.get(ticket.contact_id)
  if (!contact) throw notFound()
  const own = reads.find((read) => isOwn(read, ticket, actor))
  return {
    ticket: shown,
    contact,
    messages,
    history: lines,
    readSeq: own?.seq ?? 0,
    reads,
    position: placeText(await tx.place),
  }
}

const isOwn = ({ conversationId, person }: ReadMark, ticket: Ticket, actor: SignedIn) =>
  conversationId === ticket.conversation_id && person.id === actor.id

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
