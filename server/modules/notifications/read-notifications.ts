import { sql } from 'kysely'
import type { SignedIn } from '#kit/actor.ts'
import { transaction, type Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'

/** Marks the named lines of one's own bell as read, or all of them. */
export function readNotifications(
  world: World,
  actor: SignedIn,
  ids: readonly string[] | undefined,
): Promise<{ done: true }> {
  return transaction(world, actor, async (tx) => {
    if (ids?.length === 0) return { done: true }
    let query = tx.db
      .updateTable('notifications')
      .set({ read_at: sql`now()` })
      .where('user_id', '=', actor.id)
      .where('read_at', 'is', null)
      .where('in_bell', '=', true)
    if (ids) query = query.where('id', 'in', [...ids])
    tellRead(tx, actor.id, await query.returning('id').execute())
    return { done: true }
  })
}

/** The person's other screens follow. */
export function tellRead(tx: Tx, userId: string, lines: readonly { id: string }[]): void {
  if (lines.length === 0) return
  tx.emit({
    type: 'notification.read',
    subjects: [userId],
    audience: 'user',
    data: { ids: lines.map(({ id }) => id) },
  })
}
