import { isNotificationKind } from '#contracts/notification-kinds.ts'
import type { Tx } from '#kit/transaction.ts'
import { allChoicesOf } from '../choices/read-choices.ts'

/** Takes all that was collected for a person. What he wants no mails of any more is taken too, and not answered. */
export async function takeCollected(tx: Tx, userId: string): Promise<string[]> {
  const { role } = await tx.db
    .selectFrom('users')
    .select('role')
    .where('id', '=', userId)
    .executeTakeFirstOrThrow()
  const choices = await allChoicesOf(tx, { id: userId, role })
  const taken = await tx.db
    .updateTable('notifications')
    .set({ collected_at: tx.world.now() })
    .where('user_id', '=', userId)
    .where('mail', '=', 'digest')
    .where('collected_at', 'is', null)
    .returning(['id', 'kind'])
    .execute()
  const wanted = (kind: string) =>
    isNotificationKind(kind) && choices.has(kind) && choices.get(kind)?.mail !== 'off'
  return taken.filter(({ kind }) => wanted(kind)).map(({ id }) => id)
}
