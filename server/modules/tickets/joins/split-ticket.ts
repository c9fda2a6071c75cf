import { sql } from 'kysely'
import type { BodyOf } from '#contracts/endpoint.ts'
import type { splitTicket as endpoint } from '#contracts/ticket-joins.ts'
import type { Ticket as Shown } from '#contracts/tickets.ts'
import type { SignedIn } from '#kit/actor.ts'
import { Fault, notFound } from '#kit/fault.ts'
import { newId } from '#kit/id.ts'
import { transaction, type Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { queueFor } from '#modules/queues'
import { channelOf, moveMessage, startConversation } from '#modules/conversations'
import { refuseMerged, ticketFor } from '../door.ts'
import { mayChange } from '../policy.ts'
import { presentTicket } from '../present-ticket.ts'
import { recordChange, tellTicket } from '../record-change.ts'
import { conversationsOf } from '../show-ticket.ts'
import type { Ticket } from '../ticket.ts'
import { tellOpened } from '../tell-opened.ts'
import { addWords } from '../words.ts'
import { refuseGoingOn } from './refuse-going-on.ts'
import { side } from './side.ts'
import { threadColumns } from './thread-columns.ts'

type Input = BodyOf<typeof endpoint>

/** Splits one reply off into a ticket of its own, with a conversation of its own that shows it first. */
export async function splitTicket(world: World, actor: SignedIn, id: string, input: Input): Promise<Shown> {
  return transaction(world, actor, async (tx) => {
    const original = await ticketFor(tx, id, 'change')
    const there = await splitBefore(tx, original, input)
    if (there) return there
    await refuseMerged(tx, original)
    if (!mayChange(actor, original)) throw new Fault('ticket_closed')
    await refuseGoingOn(tx, original)
    const { messageId } = input
    const home = await splittable(tx, original, messageId)
    const channel = await channelOf(tx, original.conversation_id)
    const opened = await openFrom(tx, actor, original, { ...input, channel })
    await moveMessage(tx, messageId, opened.conversation_id)
    await addWords(tx, opened)
    const split = await tx.db
      .updateTable('tickets')
      .set(await threadColumns(tx, opened))
      .where('id', '=', opened.id)
      .returningAll()
      .executeTakeFirstOrThrow()
    tellOpened(tx, split, { channel, side: 'agent' })
    const told = { type: 'ticket.split', data: { into: side(split), messageId } } as const
    await recordChange(tx, original, await threadColumns(tx, original), told)
    for (const other of await othersOn(tx, home, original)) tellTicket(tx, other, told)
    return presentTicket(tx, split.id)
  })
}

/** A second submit of the same id by the same person answers the first result. */
async function splitBefore(tx: Tx, original: Ticket, input: Input): Promise<Shown | null> {
  const there = await tx.db
    .selectFrom('tickets')
    .leftJoin('ticket_links', (join) =>
      join.onRef('ticket_links.to_id', '=', 'tickets.id').on('ticket_links.kind', '=', 'split'),
    )
    .select(['tickets.created_by', 'ticket_links.from_id'])
    .where('tickets.id', '=', input.id)
    .executeTakeFirst()
  if (!there) return null
  const isOwn = tx.actor.kind === 'user' && there.created_by === tx.actor.id
  if (!isOwn || there.from_id !== original.id) throw new Fault('id_used', { field: 'id' })
  return presentTicket(tx, input.id)
}

/** Answers the conversation that the message was written in. A ticket's first message and notes stay. */
async function splittable(tx: Tx, original: Ticket, messageId: string): Promise<string> {
  const here = sql`${await conversationsOf(tx, original)}::uuid[]`
  const { rows } = await sql<{ conversation_id: string; may_go: boolean }>`
    select m.conversation_id, m.moved_to is null and not m.is_note and exists (
        select from messages o where not o.is_note and o.at < m.at
          and ((o.conversation_id = m.conversation_id and o.moved_to is null) or o.moved_to = m.conversation_id)
      ) as may_go
    from messages m where m.id = ${messageId} and coalesce(m.moved_to, m.conversation_id) = any(${here})
    for update of m`.execute(tx.db)
  const [found] = rows
  if (!found) throw notFound()
  if (!found.may_go) throw new Fault('not_splittable', { field: 'messageId' })
  return found.conversation_id
}

type Opening = Input & { channel: string }

async function openFrom(
  tx: Tx,
  actor: SignedIn,
  original: Ticket,
  { id, title, channel }: Opening,
): Promise<Ticket> {
  const conversationId = newId()
  await startConversation(tx, { id: conversationId, contactId: original.contact_id, channel })
  const split = await tx.db
    .insertInto('tickets')
    .values({
      id,
      title,
      conversation_id: conversationId,
      contact_id: original.contact_id,
      type_id: original.type_id,
      component_id: original.component_id,
      priority: original.priority,
      fields: JSON.stringify(original.fields),
      created_by: actor.id,
      queue_id: queueFor(original.type_id, original.component_id),
      queued_at: sql<Date>`now()`,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  const link = { id: newId(), from_id: original.id, to_id: id, kind: 'split', created_by: actor.id } as const
  await tx.db.insertInto('ticket_links').values(link).execute()
  return split
}

/** Tickets that follow each other share a conversation: their threads show the message too. */
export const othersOn = (tx: Tx, conversationId: string, ticket: Ticket): Promise<Ticket[]> =>
  tx.db
    .selectFrom('tickets')
    .selectAll()
    .where('conversation_id', '=', conversationId)
    .where('id', '!=', ticket.id)
    .where('merged_into', 'is', null)
    .orderBy('id')
    .execute()
