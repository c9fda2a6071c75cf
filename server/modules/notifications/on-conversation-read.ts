import type { Reaction } from '#kit/reactions.ts'
import { tellRead } from './read-notifications.ts'

/** Who has read the thread need not be reminded of it. */
export const onConversationRead: Reaction = {
  name: 'notify-conversation-read',
  on: ['conversation.read'],
  async run(tx, event) {
    if (event.actor_kind !== 'user' || event.actor_id === null) return
    const read = await tx.db
      .updateTable('notifications')
      .set({ read_at: event.at })
      .where('user_id', '=', event.actor_id)
      .where('read_at', 'is', null)
      .where('event', '<', event.position)
      .where('ticket_id', 'in', (eb) =>
        eb
          .selectFrom('tickets')
          .select('id')
          .where('conversation_id', '=', event.subjects[0] ?? ''),
      )
      .returning(['id', 'in_bell'])
      .execute()
    const shown = read.filter((line) => line.in_bell)
    tellRead(tx, event.actor_id, shown)
  },
}
