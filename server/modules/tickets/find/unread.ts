import { sql, type RawBuilder, type SqlBool } from 'kysely'
import { worksHere, type Actor } from '#kit/actor.ts'
import type { Tx } from '#kit/transaction.ts'

/** Whether the other side has said something on `t` that the viewer has not read. */
export const isUnread = (actor: Actor): RawBuilder<SqlBool> => sql`exists (select from messages m
  where m.conversation_id = t.conversation_id and m.side = any(${otherSides(actor)}) and not m.is_note
    and m.seq > coalesce((select r.seq from reads r where r.conversation_id = t.conversation_id
      and r.user_id = ${actor.kind === 'user' ? actor.id : null}::uuid), 0))`

const otherSides = (actor: Actor) => (worksHere(actor) ? ['contact'] : ['agent', 'system'])

/** Those of a page that the viewer has unread words in. */
export async function unreadAmong(tx: Tx, ids: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`select t.id from tickets t
    where t.id = any(${[...ids]}::uuid[]) and ${isUnread(tx.actor)}`.execute(tx.db)
  return new Set(rows.map((row) => row.id))
}
