import { sql } from 'kysely'
import type { Tx } from '#kit/transaction.ts'
import { conversationsOf } from '../show-ticket.ts'
import type { Ticket } from '../ticket.ts'
import { rebuildWords } from '../words.ts'

type Said = { customer: Date | null; agent: Date | null; waiting: Date | null; has_file: boolean }

/**
 * What a ticket knows of its messages, anew from those that its thread shows now: times of the last words and
 * whether there is a file, as columns to write; the words that it is found by are written here.
 */
export async function threadColumns(tx: Tx, ticket: Ticket) {
  const conversations = await conversationsOf(tx, ticket)
  await rebuildWords(tx, ticket, conversations)
  const said = await lastWords(tx, conversations)
  const isOurTurn = ticket.status === 'new' || ticket.status === 'in_process'
  return {
    last_customer_word_at: said.customer,
    last_agent_word_at: said.agent,
    waiting_since: isOurTurn ? said.waiting : null,
    has_file: said.has_file,
  }
}

/** The first message of a conversation asks, also where an agent wrote it down for the contact. */
async function lastWords(tx: Tx, conversations: readonly string[]): Promise<Said> {
  const here = sql`${[...conversations]}::uuid[]`
  const { rows } = await sql<Said>`
    with shown as (
      select side, at, seq, file_id from messages
      where not is_note
        and ((conversation_id = any(${here}) and moved_to is null) or moved_to = any(${here}))
    ), last as (
      select max(at) filter (where side = 'contact') as customer,
        max(at) filter (where side = 'agent' and seq > 1) as agent,
        coalesce(bool_or(file_id is not null), false) as has_file
      from shown
    )
    select customer, agent, has_file, (select min(at) from shown
      where (side = 'contact' or seq = 1) and at > coalesce(last.agent, '-infinity')) as waiting
    from last`.execute(tx.db)
  return rows[0] ?? { customer: null, agent: null, waiting: null, has_file: false }
}
