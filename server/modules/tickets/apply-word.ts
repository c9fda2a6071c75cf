import { sql } from 'kysely'
import type { Move } from '#contracts/tickets.ts'
import { worksHere, type Actor } from '#kit/actor.ts'
import { builtOnce } from '#kit/built-once.ts'
import { notFound } from '#kit/fault.ts'
import { together } from '#kit/in-transaction.ts'
import type { Tx } from '#kit/transaction.ts'
import { addMessage } from '#modules/conversations'
import { makeMove } from './move-ticket.ts'
import { flow, wordOfContact, type Ticket } from './ticket.ts'
import { keepWords } from './words.ts'

export type AppliedWord = {
  id: string
  text: string
  isNote: boolean
  move?: Move | undefined
  fileId?: string | null
  fileName?: string
}

/** The word itself, on a locked ticket that takes it, and what it does to the status. Answers the ticket after it. */
export async function applyWord(tx: Tx, ticket: Ticket, word: AppliedWord): Promise<Ticket> {
  const { id, text, isNote, fileId = null, fileName = '' } = word
  const [, , after] = await together([
    addMessage(tx, {
      id,
      conversationId: ticket.conversation_id,
      side: sideOf(tx.actor),
      isNote,
      text,
      fileId,
      ticketId: ticket.id,
    }),
    keepWords(tx, ticket.id, { said: `${text} ${fileName}`, isNote }),
    touch(tx, ticket, { id, isNote }),
  ])
  let moved = after
  for (const move of movesByWord(tx.actor, after, word)) moved = await makeMove(tx, moved, move)
  return moved
}

const sideOf = (actor: Actor) => (actor.kind === 'system' ? 'system' : worksHere(actor) ? 'agent' : 'contact')

/**
 * Times of the last words. No change of the ticket's version: nobody's form grows stale by a message. A note leaves
 * no trace on the ticket, which its contact sees too. What the house sends by itself answers nobody: who waits
 * for a word goes on waiting.
 */
async function touch(tx: Tx, ticket: Ticket, word: { id: string; isNote: boolean }): Promise<Ticket> {
  if (word.isNote) return ticket
  const [touched] = await touchBy(tx, ticket.id, word.id)
  if (!touched) throw notFound()
  return touched
}

/** A contact may not even write the columns of the other side. */
const times = {
  contact: sql`last_customer_word_at = word.at, waiting_since = coalesce(t.waiting_since, word.at),`,
  agent: sql`last_agent_word_at = word.at, waiting_since = null,`,
  system: sql``,
}

const touchBy = builtOnce(
  ({ actor }: Tx) => sideOf(actor),
  ({ actor }: Tx, id: string, messageId: string) => sql<Ticket>`
    update tickets t set ${times[sideOf(actor)]} active_at = word.at,
      has_file = t.has_file or word.file_id is not null
    from messages word where t.id = ${id} and word.id = ${messageId} returning t.*`,
)

/** The contact's word reopens what waits for him; an agent's first reply starts what his own move does not. */
export function movesByWord(actor: Actor, { status }: Ticket, { isNote, move: asked }: Asking): Move[] {
  const side = sideOf(actor)
  if (side === 'contact') {
    const move = wordOfContact[status]
    return move && move !== 'follow' ? [move] : []
  }
  const isPossible = asked !== undefined && flow[status][asked] !== undefined
  const starts: Move[] = side === 'agent' && status === 'new' && !isNote && !isPossible ? ['start'] : []
  return asked ? [...starts, asked] : starts
}

type Asking = Pick<AppliedWord, 'isNote' | 'move'>
