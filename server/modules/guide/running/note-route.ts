import { sql } from 'kysely'
import type { Tx } from '#kit/transaction.ts'
import type { ChatRow } from '#modules/chat'
import type { GuideState } from '#server/tables/guide.ts'

type Route = { queue_id: string | null; priority: number | null }

/** Where the ticket goes that comes of the chat, whoever asks for it. A queue that is no more is passed over. */
export async function noteRoute(
  tx: Tx,
  chat: ChatRow,
  { queueId, priority }: Pick<GuideState, 'queueId' | 'priority'>,
): Promise<ChatRow> {
  if (queueId === chat.route_queue_id && priority === chat.route_priority) return chat
  const { rows } = await sql<Route>`
    update chats set route_queue_id = (select id from queues where id = ${queueId} and archived_at is null),
      route_priority = ${priority}::int
    where conversation_id = ${chat.conversation_id}
    returning route_queue_id as queue_id, route_priority as priority`.execute(tx.db)
  return { ...chat, route_queue_id: rows[0]?.queue_id ?? null, route_priority: rows[0]?.priority ?? null }
}
