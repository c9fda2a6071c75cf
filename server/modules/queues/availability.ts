import { sql } from 'kysely'
import type { AvailabilityReason, AvailabilityState } from '#contracts/availability.ts'
import type { Tx } from '#kit/transaction.ts'

type To = { state: AvailabilityState; reason: AvailabilityReason }

/** Makes somebody available or away and tells it; the same again is only a sign of life. */
export async function becomes(tx: Tx, userId: string, { state, reason }: To): Promise<void> {
  await sql`select lock_agent(${userId})`.execute(tx.db)
  const before = await tx.db
    .selectFrom('availability')
    .select(['state', 'reason'])
    .where('user_id', '=', userId)
    .executeTakeFirstOrThrow()
  const now = sql<Date>`now()`
  const isSame = before.state === state && before.reason === reason
  const comes = state === 'available' && before.state === 'away'
  await tx.db
    .updateTable('availability')
    .set({
      seen_at: now,
      ...(isSame ? {} : { state, reason, since: now }),
      ...(comes ? { free_since: now } : {}),
    })
    .where('user_id', '=', userId)
    .execute()
  if (isSame) return
  tx.emit({
    type: 'agent.availability_changed',
    subjects: [userId],
    audience: 'staff',
    data: { state, reason, from: before.state },
  })
}
