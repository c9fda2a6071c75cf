import { sql, type RawBuilder } from 'kysely'
import { worksHere, type Actor } from '#kit/actor.ts'
import type { Condition } from './conditions.ts'

// As in the index ticket_words_found.
const allWords = sql`coalesce(w.all_words, w.words)`

/** Of ticket `t`, looked up one by one in the order of the list. Customers never search in notes. */
export const hasWords = (actor: Actor, query: RawBuilder<unknown>): Condition =>
  sql`exists (select from ticket_words w where w.ticket_id = t.id
    and ${worksHere(actor) ? allWords : sql`w.words`} @@ ${query} offset 0)`

/** The ids of the tickets that have the words, from the index; for staff only, it knows the notes. */
export const idsWithWords = (query: RawBuilder<unknown>): RawBuilder<{ id: string }> =>
  sql`select w.ticket_id as id from ticket_words w where ${allWords} @@ ${query}`
