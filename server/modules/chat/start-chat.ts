import type { ChatThread, startChat as endpoint } from '#contracts/chat.ts'
import type { BodyOf } from '#contracts/endpoint.ts'
import type { ChatState } from '#contracts/chat-shapes.ts'
import { contactOf, isGuest, type Known } from '#kit/actor.ts'
import { Fault, notFound } from '#kit/fault.ts'
import { transaction, type Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { ensureContactOf } from '#modules/contacts'
import { addMessage, startConversation } from '#modules/conversations'
import { sayOn } from '#modules/tickets'
import { noteAnswer } from './note-answer.ts'
import { noteAsked, openTicketOf } from './ask-for-person.ts'
import { showChat } from './show-chat.ts'
import { becomeContact } from './visitors/become-contact.ts'
import { refuseBanned } from './visitors/refuse-banned.ts'

type Input = BodyOf<typeof endpoint>

const states = { person: 'live', guide: 'guided', mail: 'as_ticket' } as const satisfies Record<
  Input['talkTo'],
  ChatState
>

/** A new chat with its first message; the same id again by the same person answers the chat that is there. */
export async function startChat(world: World, asked: Known, input: Input): Promise<ChatThread> {
  // Told and not swallowed: should a browser have filled it in for a person, his words must not be lost in silence.
  if (input.website) throw new Fault('looks_automatic')
  const actor = isGuest(asked) ? asked : { ...asked, contactId: await ensureContactOf(world, asked) }
  const start = () => transaction(world, actor, (tx) => startOnce(tx, input))
  // Two tries at once: the second waits for the first, is refused by its row, and then finds it.
  await start().catch((error: unknown) => {
    if (error instanceof Fault && error.code === 'id_used') return start()
    throw error
  })
  return showChat(world, actor, input.id)
}

async function startOnce(tx: Tx, input: Input): Promise<void> {
  const there = tx.db.selectFrom('chats').select('conversation_id').where('conversation_id', '=', input.id)
  if (await there.executeTakeFirst()) return
  await refuseBanned(tx)
  const inbox = await inboxFor(tx, input.inbox)
  const email = await addressFor(tx, input)
  await becomeContact(tx, input)
  const contactId = contactOf(tx.actor)
  if (contactId === null) throw new Fault('not_signed_in')
  const state = states[input.talkTo]
  await startConversation(tx, { id: input.id, contactId, channel: 'chat', isLive: state === 'live' })
  await enterChat(tx, input, { contactId, inboxId: inbox.id, email, state })
  tx.emit({
    type: 'chat.started',
    subjects: [input.id],
    contactId,
    audience: 'contact',
    data: { inboxId: inbox.id, state },
  })
  const { id, messageId, text, topic = '' } = input
  if (state === 'guided') {
    await addMessage(tx, { id: messageId, conversationId: id, side: 'contact', isNote: false, text })
    if (input.answer !== undefined)
      await noteAnswer(tx, { id, messageId, questionId: null, key: input.answer })
    return
  }
  const chat = { conversation_id: id, contact_id: contactId, inbox_id: inbox.id }
  const ticket = await openTicketOf(tx, chat, { topic, said: [text] })
  await sayOn(tx, id, { id: messageId, text, isNote: false })
  if (state === 'live') await noteAsked(tx, id, ticket)
}

type Entering = { contactId: string; inboxId: string; email: string | null; state: ChatState }

async function enterChat(tx: Tx, input: Input, { contactId, inboxId, email, state }: Entering) {
  const { page, topic = '' } = input
  const shown = page ? JSON.stringify({ url: page.url, title: page.title }) : null
  await tx.db
    .insertInto('chats')
    .values({
      conversation_id: input.id,
      contact_id: contactId,
      inbox_id: inboxId,
      state,
      email,
      topic,
      locale: tx.actor.locale,
      referrer: page?.referrer ?? '',
      first_page: shown,
      page: shown,
      page_at: page ? tx.world.now() : null,
      attributes: JSON.stringify(page?.attributes ?? {}),
      invitation_id: await invitationOf(tx, inboxId, input.invitation),
    })
    .execute()
}

/** Null also for one of another inbox: what a page says of it is no more than a hint. */
async function invitationOf({ db }: Tx, inboxId: string, id: string | undefined): Promise<string | null> {
  if (id === undefined) return null
  const row = await db
    .selectFrom('invitations')
    .select('id')
    .where('id', '=', id)
    .where('inbox_id', '=', inboxId)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  return row?.id ?? null
}

/** Where nobody is there, the answer needs an address to go to; a customer has his own. */
async function addressFor(tx: Tx, { talkTo, email }: Input): Promise<string | null> {
  if (talkTo === 'mail' && email === undefined && isGuest(tx.actor)) {
    throw new Fault('required', { field: 'email', params: { field: 'email' } })
  }
  return email ?? null
}

/** The inbox by the name that stands in the page; `portal` is that of the portal. A visitor stays where he came in. */
export async function inboxFor(tx: Pick<Tx, 'db' | 'actor'>, publicId: string): Promise<{ id: string }> {
  const base = tx.db.selectFrom('inboxes').select('id').where('archived_at', 'is', null)
  const inbox = await (
    publicId === 'portal' ? base.where('in_portal', '=', true) : base.where('public_id', '=', publicId)
  ).executeTakeFirst()
  if (!inbox || (isGuest(tx.actor) && tx.actor.session.inboxId !== inbox.id)) throw notFound()
  return inbox
}
