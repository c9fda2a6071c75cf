import { sql } from 'kysely'
import type { FlowGraph } from '#contracts/flow-graph.ts'
import type { Db } from '#kit/database.ts'
import type { Tx } from '#kit/transaction.ts'
import { mailReaderOf, type ChatRow } from '#modules/chat'
import type { Setting } from '../engine/walk.ts'

/** What is known of whoever sits before a chat. */
export async function settingOf(tx: Tx, chat: ChatRow, graph: FlowGraph): Promise<Setting> {
  const { userId, address } = await mailReaderOf(tx, chat.conversation_id)
  const said = Object.entries(chat.attributes).map(([name, value]) => [name, String(value)])
  return {
    graph,
    locale: chat.locale,
    isSignedIn: userId !== null,
    hasAddress: address !== null,
    attributes: Object.fromEntries(said) as Record<string, string>,
    timeZone: await timeZoneOf(tx, chat.inbox_id),
    address: `${tx.world.config.publicUrl}/portal`,
  }
}

/** In the zone in which those who answer there work. */
export async function timeZoneOf({ db }: { db: Db | Tx['db'] }, inboxId: string): Promise<string> {
  const { rows } = await sql<{ zone: string }>`
    select h.time_zone as zone from inboxes i join queues q on q.id = i.queue_id
      join working_hours h on h.id = q.hours_id or (q.hours_id is null and h.is_default)
    where i.id = ${inboxId}`.execute(db)
  return rows[0]?.zone ?? 'UTC'
}
