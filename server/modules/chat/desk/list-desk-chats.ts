import { sql } from 'kysely'
import type { DeskChats } from '#contracts/inboxes.ts'
import type { SignedIn } from '#kit/actor.ts'
import { placeNow, placeText } from '#kit/event-log.ts'
import { snapshot } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'

const MOST = 50

type Row = {
  id: string
  number: string
  conversation_id: string
  name: string
  title: string
  is_mine: boolean
  started_at: Date
  waiting_since: Date | null
  unread: number
  last_seq: number
}

/** The live chats that are the agent's or that he has joined, and those that wait in his queues: who waits longest first. */
export const listDeskChats = (world: World, actor: SignedIn): Promise<DeskChats> =>
  snapshot(world, actor, async (tx) => {
    const position = placeText(await placeNow(tx.db))
    const { rows } = await sql<Row>`
      select t.id, t.number::text as number, t.conversation_id, c.name, t.title, h.started_at, t.waiting_since,
        t.processor_id is not null as is_mine, v.last_seq,
        (select count(*)::int from messages m where m.conversation_id = t.conversation_id and m.side = 'contact'
          and m.seq > coalesce((select r.seq from reads r
            where r.conversation_id = t.conversation_id and r.reader_id = ${actor.id}), 0)) as unread
      from chats h join tickets t on t.conversation_id = h.conversation_id join contacts c on c.id = h.contact_id
        join conversations v on v.id = h.conversation_id
      where h.state = 'live' and t.merged_into is null and t.status <> 'closed'
        and (t.processor_id = ${actor.id}
          or exists (select from conversation_joins j where j.conversation_id = v.id and j.user_id = ${actor.id})
          or (t.processor_id is null
          and exists (select from queue_members m where m.queue_id = t.queue_id and m.user_id = ${actor.id})))
      order by is_mine desc, t.waiting_since nulls last, h.started_at limit ${sql.lit(MOST)}`.execute(tx.db)
    const shown = rows.map((row) => ({
      ticketId: row.id,
      number: row.number,
      conversationId: row.conversation_id,
      name: row.name,
      title: row.title,
      startedAt: row.started_at.toISOString(),
      waitingSince: row.waiting_since?.toISOString() ?? null,
      unread: row.unread,
      lastSeq: row.last_seq,
      isMine: row.is_mine,
    }))
    return {
      mine: shown.filter(({ isMine }) => isMine),
      waiting: shown.filter(({ isMine }) => !isMine),
      position,
    }
  })
