import { sql } from 'kysely'
import type { Tx } from '#kit/transaction.ts'
import type { Tables } from '#server/tables.ts'

type Ending = {
  userId: string
  by: NonNullable<Tables['sessions']['ended_by']>
  /** Only this one. */
  only?: string
  /** All but this one. */
  except?: string | null
}

/**
 * Ends sessions and tells it, so that their sockets close. Whoever ends all because of a change of the user
 * changes the user's row first: a sign-in that runs at the same time holds it.
 */
export async function endSessions(tx: Tx, { userId, by, only, except }: Ending): Promise<string[]> {
  let update = tx.db
    .updateTable('sessions')
    .set({ ended_at: tx.world.now(), ended_by: by })
    .where('user_id', '=', userId)
    .where('ended_at', 'is', null)
  if (only) update = update.where('id', '=', only)
  if (except) update = update.where('id', '<>', except)
  const ended = await update.returning('id').execute()
  return tellEnded(tx, userId, by, ended)
}

/** API keys end like sessions, and so do the sockets that were opened with them. */
export async function endApiKeys(tx: Tx, { userId, by, only }: Omit<Ending, 'except'>): Promise<string[]> {
  let update = tx.db
    .updateTable('api_keys')
    .set({ ended_at: sql`now()` })
    .where('user_id', '=', userId)
    .where('ended_at', 'is', null)
  if (only) update = update.where('id', '=', only)
  return tellEnded(tx, userId, by, await update.returning('id').execute())
}

/** Keys go on with what their owner may do now; a socket that one has opened still knows what he was. */
export async function endSocketsOfKeys(tx: Tx, userId: string, by: Ending['by']): Promise<void> {
  const open = tx.db.selectFrom('api_keys').select('id').where('user_id', '=', userId)
  tellEnded(tx, userId, by, await open.where('ended_at', 'is', null).execute())
}

function tellEnded(tx: Tx, userId: string, by: string, rows: { id: string }[]): string[] {
  const sessionIds = rows.map((row) => row.id)
  if (sessionIds.length > 0) {
    tx.emit({ type: 'session.ended', subjects: [userId], audience: 'user', data: { sessionIds, by } })
  }
  return sessionIds
}
