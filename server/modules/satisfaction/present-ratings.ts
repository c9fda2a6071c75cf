import type { Selectable } from 'kysely'
import type { Rating, TicketRatings } from '#contracts/satisfaction.ts'
import type { Tx } from '#kit/transaction.ts'
import type { Ticket } from '#modules/tickets'
import type { Tables } from '#server/tables.ts'
import { doneAt, mayRate } from './policy.ts'
import { showSatisfactionRules } from './satisfaction-rules.ts'

type Row = Selectable<Tables['ratings']>

export const ratingOf = ({ db }: Tx, ticketId: string, at: Date): Promise<Row | undefined> =>
  db
    .selectFrom('ratings')
    .selectAll()
    .where('ticket_id', '=', ticketId)
    .where('done_at', '=', at)
    .executeTakeFirst()

/** All ratings of a ticket, and what the viewer may do about it now. */
export async function presentRatings(tx: Tx, ticket: Ticket): Promise<TicketRatings> {
  const rules = await showSatisfactionRules(tx)
  const rows = await tx.db
    .selectFrom('ratings')
    .selectAll()
    .where('ticket_id', '=', ticket.id)
    .orderBy('done_at', 'desc')
    .execute()
  const at = doneAt(ticket)?.getTime()
  const current = rows.find((row) => row.done_at.getTime() === at)
  return {
    question: rules.question[tx.actor.locale],
    ratings: rows.map(presented),
    current: current ? presented(current) : null,
    abilities: { rate: mayRate(tx.actor, ticket, current, rules, tx.world.now()) },
  }
}

const presented = (row: Row): Rating => ({
  id: row.id,
  stars: row.stars,
  words: row.words,
  givenAt: row.given_at.toISOString(),
  changedAt: row.changed_at?.toISOString() ?? null,
  doneAt: row.done_at.toISOString(),
})

/** What was said with ratings, by their ids. */
export async function wordsOfRatings({ db }: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('ratings')
    .select(['id', 'words'])
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.map(({ id, words }) => [id, words]))
}
