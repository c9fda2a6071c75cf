import { sql } from 'kysely'
import { system } from '#kit/actor.ts'
import { postMail } from '#kit/mail/post-mail.ts'
import { transaction, type Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { threadMessages } from '#modules/conversations'
import { linesSaid } from './lines-said.ts'
import { linkFor, mailReaderOf } from './who-gets-mail.ts'

const AT_ONCE = 100

type Unseen = { id: string; from: number; to: number }

/**
 * Who left a chat gets what he has not seen by mail, all of it in one, once. A customer is told by his notifications of
 * what is said after both sides have left.
 */
export async function mailUnseen(world: World): Promise<void> {
  for (const { id } of await unseenIn(world.db)) {
    await transaction(world, system('chat'), async (tx) => {
      await tx.db.selectFrom('chats').select('state').where('conversation_id', '=', id).forUpdate().execute()
      const still = (await unseenIn(tx.db, id))[0]
      if (still) await mailThem(tx, still)
    })
  }
}

async function mailThem(tx: Tx, { id, from, to }: Unseen) {
  await tx.db.updateTable('chats').set({ mailed_seq: to }).where('conversation_id', '=', id).execute()
  const reader = await mailReaderOf(tx, id)
  const { name, locale, userId, address, isProven } = reader
  if (address === null) return
  // The guide repeats what it was told: to an address that was only typed go words of people.
  const sides = isProven ? ['agent', 'system'] : ['agent']
  const messages = (await threadMessages(tx, [id])).filter(
    ({ isNote, side, seq }) => !isNote && sides.includes(side) && seq > from && seq <= to,
  )
  if (messages.length === 0) return
  await postMail(tx, {
    key: `chat_unseen:${id}:${to}`,
    kind: 'chat_unseen',
    to: { address, name, ...(userId === null ? {} : { userId }) },
    locale,
    data: { text: linesSaid(messages, reader), link: linkFor(tx, id, reader) },
    thread: id,
  })
}

async function unseenIn(db: World['db'] | Tx['db'], only: string | null = null): Promise<Unseen[]> {
  const { rows } = await sql<Unseen>`
    select h.conversation_id as id, said.from, max(m.seq) as to
    from chats h join inboxes i on i.id = h.inbox_id join contacts c on c.id = h.contact_id
      cross join lateral (select greatest(h.mailed_seq, coalesce((select max(r.seq) from reads r
        where r.conversation_id = h.conversation_id and r.reader_id in (c.id, c.user_id)), 0)) as from) said
      join messages m on m.conversation_id = h.conversation_id and m.side <> 'contact' and not m.is_note
        and m.seq > said.from and (c.user_id is null or m.at <= coalesce(h.left_live_at, 'infinity'))
    where (${only}::uuid is null or h.conversation_id = ${only}::uuid)
      and h.started_at > now() - interval '60 days'
    group by h.conversation_id, said.from, i.mail_after_minutes
    having min(m.at) < now() - make_interval(mins => i.mail_after_minutes)
    limit ${sql.lit(AT_ONCE)}`.execute(db)
  return rows
}
