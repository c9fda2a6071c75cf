import { sql } from 'kysely'
import type { Known } from '#kit/actor.ts'
import { contactOf } from '#kit/actor.ts'
import { snapshot } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { messagesByIds } from '#modules/conversations'
import { presentChats } from './present-chat.ts'

const MOST = 20

type Row = { id: string; last_id: string | null; unread: number }

/** The chats of the visitor or customer himself, the newest first. */
export const listChats = (world: World, actor: Known) =>
  snapshot(world, actor, async (tx) => {
    const me = contactOf(actor)
    const { rows } = await sql<Row>`
      select c.conversation_id as id,
        (select id from messages m where m.conversation_id = c.conversation_id and not is_note
          order by seq desc limit 1) as last_id,
        (select count(*)::int from messages m where m.conversation_id = c.conversation_id and m.side <> 'contact'
          and not is_note and m.seq > coalesce((select r.seq from reads r where r.conversation_id = c.conversation_id
            and r.reader_id = coalesce(current_user_id(), current_contact())), 0)) as unread
      from chats c where c.contact_id = ${me} order by c.started_at desc limit ${sql.lit(MOST)}`.execute(
      tx.db,
    )
    const ids = rows.map(({ id }) => id)
    const chats = await presentChats(tx, ids)
    const last = await messagesByIds(
      tx,
      rows.flatMap((row) => row.last_id ?? []),
    )
    return {
      items: rows.flatMap(({ id, last_id: lastId, unread }) => {
        const chat = chats.get(id)
        return chat ? [{ chat, last: last.get(lastId ?? '') ?? null, unread }] : []
      }),
    }
  })
