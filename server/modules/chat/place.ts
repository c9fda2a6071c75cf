import { sql } from 'kysely'
import type { Db } from '#kit/database.ts'
import type { Tx } from '#kit/transaction.ts'

/** Further than this nobody can say honestly. */
const MOST_MINUTES = 60

/** How many come before this ticket in its queue, and in how many minutes it may be its turn; null where nobody knows. */
export async function placeOf(
  { db }: { db: Db | Tx['db'] },
  ticketId: string,
): Promise<{ ahead: number; minutes: number | null }> {
  const { rows } = await sql<{ ahead: number | null; seconds: number | null }>`
    select ahead, seconds from place_in_queue(${ticketId})`.execute(db)
  const { ahead = 0, seconds = null } = rows[0] ?? {}
  return { ahead: ahead ?? 0, minutes: minutesFor(ahead ?? 0, seconds) }
}

/** A place takes as long as it took of late. Pure. */
export function minutesFor(ahead: number, secondsAPlace: number | null): number | null {
  if (secondsAPlace === null) return null
  const minutes = Math.max(1, Math.ceil(((ahead + 1) * secondsAPlace) / 60))
  return minutes > MOST_MINUTES ? null : minutes
}
