import { Fault } from '#kit/fault.ts'
import { newId } from '#kit/id.ts'
import type { Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { daysFrom } from './durations.ts'
import { endSessions } from './end-sessions.ts'
import { hashToken, newToken } from '#kit/token.ts'
import type { UserRow } from './user.ts'

/** Where the sign-in comes from. */
export type Place = {
  address: string
  userAgent: string
  /** The session that this browser had until now: it ends with the sign-in. */
  former: { userId: string; sessionId: string } | null
}
export type Started = { userId: string; sessionId: string; token: string }

/**
 * A new session, always with a new id. The user's row is locked and must be what was proven: a password reset
 * or a deactivation that came between ends the sign-in.
 */
export async function startSession(
  tx: Tx,
  user: Pick<UserRow, 'id' | 'version'>,
  place: Place,
): Promise<Started> {
  const { world, db } = tx
  const same = await db
    .selectFrom('users')
    .select('id')
    .where('id', '=', user.id)
    .where('version', '=', user.version)
    .where('deactivated_at', 'is', null)
    .where('removed_at', 'is', null)
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (!same) throw new Fault('wrong_sign_in')
  if (place.former) {
    const { userId, sessionId } = place.former
    await endSessions(tx, { userId, by: 'sign_out', only: sessionId })
  }
  const token = newToken()
  const sessionId = newId()
  const now = world.now()
  await db
    .insertInto('sessions')
    .values({
      id: sessionId,
      user_id: user.id,
      token_hash: hashToken(token),
      created_at: now,
      last_seen_at: now,
      proven_at: now,
      expires_at: daysFrom(now, world.config.sessionDays),
      user_agent: place.userAgent.slice(0, 300),
      address: place.address,
    })
    .execute()
  await db.updateTable('users').set({ last_seen_at: now }).where('id', '=', user.id).execute()
  tx.emit({ type: 'user.signed_in', subjects: [user.id], audience: 'user', data: { sessionId } })
  return { userId: user.id, sessionId, token }
}

/** A refused sign-in, without the name that was typed: people type passwords there. */
export async function auditRefusal(world: World, { address }: Place, userId?: string): Promise<void> {
  await world.db
    .insertInto('audit')
    .values({ action: 'sign_in_refused', address, subject: userId ?? null, data: '{}' })
    .execute()
}
