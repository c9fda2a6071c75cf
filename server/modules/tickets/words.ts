import { sql } from 'kysely'
import type { ContactCard } from '#contracts/contacts.ts'
import { builtOnce, forEverybody } from '#kit/built-once.ts'
import { fold } from '#kit/fold.ts'
import type { Tx } from '#kit/transaction.ts'
import { contactCards } from '#modules/contacts'
import type { Ticket } from './ticket.ts'

/** What a ticket is found by from the start: number, title, description, and who asks. */
export async function addWords(
  tx: Tx,
  ticket: Ticket,
  { said = '', card }: { said?: string; card?: ContactCard } = {},
): Promise<void> {
  const text = `${await wordsOfHead(tx, ticket, card)} ${said}`
  await tx.db
    .insertInto('ticket_words')
    .values({
      ticket_id: ticket.id,
      contact_id: ticket.contact_id,
      words: sql<string>`words_of(${text})`,
    })
    .execute()
}

export async function keepWords(
  tx: Tx,
  ticketId: string,
  { said, isNote = false }: { said: string; isNote?: boolean },
): Promise<void> {
  await keep(tx, ticketId, said, isNote)
}

const keep = builtOnce(
  forEverybody,
  (_: Tx, ticketId: string, said: string, isNote: boolean) =>
    sql`select add_ticket_words(${ticketId}, ${said}, ${isNote})`,
)

/**
 * Anew from everything that the thread now shows, after a merge, a split, or the undoing of one: a survivor is
 * found by the words of what came into it, and not any more by what went out.
 */
export async function rebuildWords(tx: Tx, ticket: Ticket, conversations: readonly string[]): Promise<void> {
  const text = `${await wordsOfHead(tx, ticket)} ${await headsOfMerged(tx, ticket.id)}`
  await tx.db
    .updateTable('ticket_words')
    .set({ words: sql<string>`words_of(${text})`, all_words: null })
    .where('ticket_id', '=', ticket.id)
    .execute()
  const here = sql`${[...conversations]}::uuid[]`
  await sql`select add_ticket_words(${ticket.id}, said, is_note) from (
      select m.text || ' ' || coalesce(f.name, '') as said, m.is_note, m.at
      from messages m left join files f on f.id = m.file_id
      where (m.conversation_id = any(${here}) and m.moved_to is null) or m.moved_to = any(${here})
      order by m.at
    ) shown`.execute(tx.db)
}

async function wordsOfHead(tx: Tx, ticket: Ticket, known?: ContactCard): Promise<string> {
  const { number, title, contact_id: contactId } = ticket
  const card = known ?? (await contactCards(tx, [contactId])).get(contactId)
  const reached = [...(card?.emails ?? []), ...(card?.phones ?? [])].map((one) => one.value)
  return [number, title, card?.name, fold(card?.name ?? ''), ...reached].join(' ')
}

async function headsOfMerged(tx: Tx, ticketId: string): Promise<string> {
  const { rows } = await sql<{ heads: string | null }>`
    with recursive joined as (
      select id, number, title from tickets where merged_into = ${ticketId}
      union all
      select t.id, t.number, t.title from tickets t join joined on t.merged_into = joined.id
    ) select string_agg(number || ' ' || title, ' ') as heads from joined`.execute(tx.db)
  return rows[0]?.heads ?? ''
}
