import { sql } from 'kysely'
import type { SimilarTicket } from '#contracts/answers.ts'
import type { Person } from '#contracts/values.ts'
import type { Tx } from '#kit/transaction.ts'
import { ticketFor } from '#modules/tickets'
import { understand } from './understand.ts'

/** The newest solved ones of the component are compared; of those so many are shown. */
const COMPARED = 400
const SHOWN = 5
/** With fewer of the words in common it only happens to stand on the same component. */
const LEAST = 0.3

export type SimilarFound = SimilarTicket & { share: number }
type Row = Omit<SimilarFound, 'resolvedAt' | 'processor'> & {
  resolved_at: Date | null
  processor: Person | null
}

/**
 * Solved tickets on the same component that share words with this one, each with our last answer and with how many of
 * the words it has.
 */
export async function similarTickets(tx: Tx, id: string): Promise<SimilarFound[]> {
  const ticket = await ticketFor(tx, id)
  const asked = await askedOn(tx, id)
  const componentId = ticket.component_id ?? (await understand(tx, asked)).components[0]?.id
  if (componentId === undefined) return []
  const { rows } = await sql<Row>`
    with said as (select tsvector_to_array(to_tsvector('russian', ${asked})) as list),
    asked as (
      select list, (select string_agg(quote_literal(word), ' | ') from unnest(list) word)::tsquery as words from said),
    solved as (
      select * from tickets where component_id = ${componentId} and status in ('resolved', 'closed')
        and merged_into is null and last_agent_word_at is not null and id <> ${id}
      order by active_at desc limit ${COMPARED})
    select t.id, t.number::text as number, t.title, t.status, t.resolved_at, left(answer.text, 400) as answer,
      (select json_build_object('id', p.id, 'name', p.name, 'role', p.role, 'isRemoved', p.is_removed)
        from people p where p.id = t.processor_id) as processor,
      common.words::float8 / cardinality(asked.list) as share
    from asked, solved t join ticket_words w on w.ticket_id = t.id
      join lateral (select m.text from messages m where m.conversation_id = t.conversation_id
        and m.side = 'agent' and not m.is_note and m.text <> '' order by m.seq desc limit 1) answer on true
      join lateral (select count(*) as words from unnest(asked.list) word
        where word = any (tsvector_to_array(w.words))) common on true
    where w.words @@ asked.words and common.words >= ${LEAST}::float8 * cardinality(asked.list)
    order by common.words desc, ts_rank(w.words, asked.words, 1) desc, t.active_at desc limit ${SHOWN}`.execute(
    tx.db,
  )
  return rows.map(({ resolved_at: resolvedAt, ...row }) => ({
    ...row,
    resolvedAt: resolvedAt?.toISOString() ?? null,
  }))
}

/** Title and first word of the customer. */
async function askedOn(tx: Tx, id: string): Promise<string> {
  const { rows } = await sql<{ text: string }>`
    select t.title || ' ' || coalesce((select m.text from messages m where m.conversation_id = t.conversation_id
      and m.moved_to is null and not m.is_note order by m.seq limit 1), '') as text
    from tickets t where t.id = ${id}`.execute(tx.db)
  return rows[0]?.text ?? ''
}
