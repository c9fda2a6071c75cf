import { sql } from 'kysely'
import type { BodyOf } from '#contracts/endpoint.ts'
import type { TypeForm } from '#contracts/ticket-types.ts'
import type { openTicket as endpoint, Ticket as Shown } from '#contracts/tickets.ts'
import { worksHere, type SignedIn } from '#kit/actor.ts'
import { Fault, notFound } from '#kit/fault.ts'
import { together } from '#kit/in-transaction.ts'
import { transaction, type Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { contactCards, ensureContactOf } from '#modules/contacts'
import { addMessage, startConversation } from '#modules/conversations'
import { queueFor } from '#modules/queues'
import { newId } from '#kit/id.ts'
import { checkFields } from './check-fields.ts'
import { presentTicket } from './present-ticket.ts'
import { tellOpened } from './tell-opened.ts'
import { componentFor, typeFor } from './types.ts'
import { addWords } from './words.ts'

type Input = BodyOf<typeof endpoint>

/** Opens a ticket with its first message; the same id again answers the ticket that is there. */
export async function openTicket(world: World, actor: SignedIn, input: Input): Promise<Shown> {
  const isForOther = input.contactId !== undefined && input.contactId !== actor.contactId
  if (isForOther && !worksHere(actor)) throw notFound()
  const contactId = input.contactId ?? actor.contactId ?? (await ensureContactOf(world, actor))
  const as = actor.contactId === null && !isForOther ? { ...actor, contactId } : actor

  const open = () =>
    transaction(world, as, async (tx) => {
      const there = await openedBefore(tx, input.id)
      return there ?? enterTicket(tx, { ...input, contactId, isForOther, form: 'plain' })
    })
  // Two tries at once: the second waits for the first, is refused by its row, and then finds it.
  return open().catch((error: unknown) => {
    if (error instanceof Fault && error.code === 'id_used') return open()
    throw error
  })
}

export type NewTicket = Omit<Input, 'contactId'> & {
  contactId: string
  /** Somebody who works here writes it down for the contact. */
  isForOther: boolean
  /** The form that it comes from: a type with one of its own is opened by no other. */
  form: TypeForm
}

/** A ticket with its first message, in the caller's transaction, which says by what right. */
export async function enterTicket(tx: Tx, input: NewTicket): Promise<Shown> {
  const { contactId, isForOther } = input
  const [cards, type] = await together([contactCards(tx, [contactId]), typeFor(tx, input.typeId)])
  const card = cards.get(contactId)
  if (!card) throw notFound()
  if (type.form !== input.form) throw new Fault('own_form', { field: 'typeId' })
  if (type.archived_at !== null) throw new Fault('type_archived', { field: 'typeId' })
  if (input.description.length > type.description_limit) {
    throw new Fault('too_long', { field: 'description', params: { limit: type.description_limit } })
  }
  const fields = checkFields(type.fields, input.fields, 'open', worksHere(tx.actor))

  const side = isForOther ? 'agent' : 'contact'
  const conversationId = newId()
  const added = tx.db
    .insertInto('tickets')
    .values({
      id: input.id,
      conversation_id: conversationId,
      contact_id: contactId,
      type_id: input.typeId,
      component_id: input.componentId,
      title: input.title,
      priority: input.priority,
      fields: JSON.stringify(fields),
      created_by: tx.actor.kind === 'user' ? tx.actor.id : null,
      queue_id: queueFor(input.typeId, input.componentId),
      queued_at: sql<Date>`now()`,
      waiting_since: sql<Date>`now()`,
      last_customer_word_at: side === 'contact' ? sql<Date>`now()` : null,
    })
    .returningAll()
  const [, , ticket] = await together([
    input.componentId === null ? Promise.resolve() : componentFor(tx, input.componentId),
    startConversation(tx, { id: conversationId, contactId, channel: 'portal' }),
    added.executeTakeFirstOrThrow(),
  ])
  tellOpened(tx, ticket, { channel: 'portal', side })
  const message = { id: newId(), conversationId, side, isNote: false, text: input.description } as const
  const [, , shown] = await together([
    addMessage(tx, { ...message, ticketId: ticket.id }),
    addWords(tx, ticket, { said: input.description, card }),
    presentTicket(tx, ticket.id),
  ])
  return shown
}

/** A second submit of the same id by the same person answers the first result; anybody else's id is taken. */
async function openedBefore(tx: Tx, id: string): Promise<Shown | null> {
  const there = await tx.db.selectFrom('tickets').select('created_by').where('id', '=', id).executeTakeFirst()
  if (!there) return null
  if (tx.actor.kind !== 'user' || there.created_by !== tx.actor.id)
    throw new Fault('id_used', { field: 'id' })
  return presentTicket(tx, id)
}
