import type { Session } from '#contracts/profile.ts'
import type { SignedIn } from '#kit/actor.ts'
import { transaction } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'

export function listSessions(world: World, actor: SignedIn): Promise<{ items: Session[] }> {
  return transaction(world, actor, async (tx) => {
    const rows = await tx.db
      .selectFrom('sessions')
      .selectAll()
      .where('user_id', '=', actor.id)
      .where('ended_at', 'is', null)
      .where('expires_at', '>', world.now())
      .orderBy('last_seen_at', 'desc')
      .limit(100)
      .execute()
    return {
      items: rows.map((row) => ({
        id: row.id,
        current: row.id === actor.sessionId,
        createdAt: row.created_at.toISOString(),
        lastSeenAt: row.last_seen_at.toISOString(),
        userAgent: row.user_agent,
        address: row.address,
      })),
    }
  })
}
