import { sql } from 'kysely'
import type { Message, Move, Ticket as Shown } from '#contracts/tickets.ts'
import { isGuest, worksHere, type Actor, type SignedIn } from '#kit/actor.ts'
import { builtOnce, forEverybody } from '#kit/built-once.ts'
import { Fault, notFound } from '#kit/fault.ts'
import { together } from '#kit/in-transaction.ts'
import { transaction, type Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { messagesByIds, talkOf, type Talk } from '#modules/conversations'
import { applyWord, movesByWord } from './apply-word.ts'
import { lastTicketOn, refuseMerged, ticketFor } from './door.ts'
import { openFollowUp } from './follow-up.ts'
import { mayNote, mayReply } from './policy.ts'
import { presentTicket } from './present-ticket.ts'
import { wordOfContact, type Ticket } from './ticket.ts'

export type Word = {
  /** Made by the sender: the second try with it answers the first result. */
  id: string
  text: string
  isNote: boolean
  move?: Move | undefined
  /** Stores the row of a file in this transaction and answers its id. */
  keepFile?: (tx: Tx, conversationId: string) => Promise<string>
  fileName?: string
}

export type Written = { message: Message; ticket: Shown }

/** A reply, a note or a file on the thread of a ticket, and what it does to the status, in one step. */
export const writeMessage = (world: World, actor: SignedIn, ticketId: string, word: Word): Promise<Written> =>
  transaction(world, actor, async (tx) => {
    const [asked, found] = await together([ticketFor(tx, ticketId, 'change'), findMessage(tx, word.id)])
    const { on, applied } = await writeOn(tx, asked, { word, found })
    const [, shown] = await together([applied, written(tx, on, word.id)])
    return shown
  })

/**
 * The word alone, on the last piece of work of a conversation, where nobody asks for the ticket; null where there is none
 * to write on. A new word is refused for what the caller finds once the ticket is locked.
 */
export async function sayOn(
  tx: Tx,
  conversationId: string,
  word: Word,
  reasonAgainst: () => Promise<Fault | null> = () => Promise.resolve(null),
): Promise<Message | null> {
  const [asked, found, reason] = await together([
    lastTicketOn(tx, conversationId),
    findMessage(tx, word.id),
    reasonAgainst(),
  ])
  if (!asked) return null
  if (reason && !found) throw reason
  const { applied } = await writeOn(tx, asked, { word, found })
  const [, messages] = await together([applied, messagesByIds(tx, [word.id])])
  const message = messages.get(word.id)
  if (!message) throw notFound()
  return message
}

/**
 * On a locked ticket. Answers the one that the word stands on, and what is still being done for it: whoever shows it asks
 * for that in the same turn.
 */
async function writeOn(
  tx: Tx,
  asked: Ticket,
  { word, found }: { word: Word; found: Found | undefined },
): Promise<{ on: string; applied: Promise<unknown> | undefined }> {
  if (found) return { on: await writtenAlready(tx, asked, word.id, found), applied: undefined }
  await refuseWord(tx, asked, word.isNote)
  const ticket = await ticketToWriteOn(tx, asked)
  const fileId = word.keepFile ? await word.keepFile(tx, ticket.conversation_id) : null
  const applied = applyWord(tx, ticket, { ...word, fileId })
  // What comes of a word that moves nothing is asked for with it.
  if (movesByWord(tx.actor, ticket, word).length > 0) await applied
  return { on: ticket.id, applied }
}

/** What a first try with this id has written. */
export async function writtenBefore(tx: Tx, ticket: Ticket, messageId: string): Promise<Written | null> {
  const found = await findMessage(tx, messageId)
  return found ? written(tx, await writtenAlready(tx, ticket, messageId, found), messageId) : null
}

type Found = { author_id: string | null; conversation_id: string }

const withId = builtOnce(forEverybody, ({ db }: Tx, id: string) =>
  db.selectFrom('messages').select(['author_id', 'conversation_id']).where('id', '=', id),
)
const findMessage = async (tx: Tx, id: string): Promise<Found | undefined> => (await withId(tx, id))[0]

/** The ticket on which it stands. Fault: `id_used` when somebody else wrote it. */
async function writtenAlready(tx: Tx, ticket: Ticket, messageId: string, there: Found): Promise<string> {
  if (!isOwnWord(tx.actor, there) || there.conversation_id !== ticket.conversation_id)
    throw new Fault('id_used', { field: 'id' })
  return ticketWrittenOn(tx, ticket, messageId)
}

/** A visitor's words bear no login; that the thread is his, the door to it has said. */
const isOwnWord = (actor: Actor, { author_id: author }: Found) =>
  actor.kind === 'user' ? author === actor.id : isGuest(actor) && author === null

/** A word on a closed ticket went to the one that follows it; its event names that one. */
async function ticketWrittenOn(tx: Tx, ticket: Ticket, messageId: string): Promise<string> {
  const told = await tx.db
    .selectFrom('events')
    .select('subjects')
    .where(sql<boolean>`subjects[1] = ${ticket.conversation_id}::uuid`)
    .where('type', '=', 'message.added')
    .where(sql<boolean>`subjects[2] = ${messageId}::uuid`)
    .executeTakeFirst()
  return told?.subjects[2] ?? ticket.id
}

async function written(tx: Tx, ticketId: string, messageId: string): Promise<Written> {
  const [messages, ticket] = await together([messagesByIds(tx, [messageId]), presentTicket(tx, ticketId)])
  const message = messages.get(messageId)
  if (!message) throw notFound()
  return { message, ticket }
}

const nobodyTalks: Talk = { isLive: false, joinedIds: [] }

/** Asked for only where it may matter: whose ticket it is answers as he likes. */
const talkFor = async (tx: Tx, { processor_id: processorId, conversation_id: id }: Ticket): Promise<Talk> =>
  processorId === null || tx.actor.kind !== 'user' || processorId === tx.actor.id
    ? nobodyTalks
    : talkOf(tx, id)

/** Faults: `not_allowed`, `ticket_merged`, `ticket_closed`, `join_first`. */
export async function refuseWord(tx: Tx, ticket: Ticket, isNote: boolean): Promise<void> {
  if (isNote && !worksHere(tx.actor)) throw new Fault('not_allowed')
  if (!isGuest(tx.actor)) await refuseMerged(tx, ticket)
  if (isNote) {
    if (mayNote(tx.actor, ticket)) return
    throw new Fault('ticket_closed')
  }
  const talk = await talkFor(tx, ticket)
  if (mayReply(tx.actor, ticket, talk)) return
  throw new Fault(mayReply(tx.actor, ticket, nobodyTalks) ? 'join_first' : 'ticket_closed')
}

/**
 * The contact's word on a closed ticket, or a merged one, goes to the one that follows it, on the same conversation:
 * there he sees the answer.
 */
async function ticketToWriteOn(tx: Tx, ticket: Ticket): Promise<Ticket> {
  const isOver = wordOfContact[ticket.status] === 'follow' || ticket.merged_into !== null
  if (worksHere(tx.actor) || !isOver) return ticket
  const open = await tx.db
    .selectFrom('tickets')
    .selectAll()
    .where('conversation_id', '=', ticket.conversation_id)
    .where('status', '!=', 'closed')
    .where('merged_into', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  return open ?? openFollowUp(tx, ticket)
}
