import type { Notification } from '#contracts/notifications.ts'
import type { LoggedEvent } from '#kit/event-log.ts'
import { newId } from '#kit/id.ts'
import type { Tx } from '#kit/transaction.ts'

type Line = {
  kind: Notification['kind']
  ticketId: string
  data?: Record<string, unknown>
}

/** Adds a line to each person's bell and tells their screens. Once for a person, a kind and an event. */
export async function ring(
  tx: Tx,
  event: LoggedEvent,
  userIds: readonly string[],
  line: Line,
): Promise<void> {
  if (userIds.length === 0) return
  const added = await tx.db
    .insertInto('notifications')
    .values(
      userIds.map((userId) => ({
        id: newId(),
        user_id: userId,
        kind: line.kind,
        ticket_id: line.ticketId,
        actor_id: event.actor_kind === 'user' ? event.actor_id : null,
        event: event.position,
        data: JSON.stringify(line.data ?? {}),
        at: event.at,
      })),
    )
    .onConflict((conflict) => conflict.columns(['user_id', 'kind', 'event']).doNothing())
    .returning(['id', 'user_id'])
    .execute()
  for (const { id, user_id: userId } of added) {
    tx.emit({
      type: 'notification.added',
      subjects: [userId, id],
      audience: 'user',
      data: { notificationId: id },
    })
  }
}
