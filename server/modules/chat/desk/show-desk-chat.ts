import { sql } from 'kysely'
import type { InboxLook } from '#contracts/chat.ts'
import type { DeskChat } from '#contracts/inboxes.ts'
import type { Actor, SignedIn } from '#kit/actor.ts'
import { snapshot, type Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { ticketFor } from '#modules/tickets'
import { peopleByIds } from '#modules/users'
import type { ChatRow } from '../chat.ts'
import { guideIn } from '../inboxes/guide-in.ts'
import { mayEnd, mayJoin, mayMakeTicket } from '../policy.ts'
import { presentChat } from '../present-chat.ts'

const EARLIER = 10

/** What those who answer see of the chat that a ticket is; null for any other ticket. */
export const showDeskChat = (world: World, actor: SignedIn, ticketId: string) =>
  snapshot(world, actor, async (tx) => {
    const { conversation_id: id } = await ticketFor(tx, ticketId)
    const chat = await tx.db
      .selectFrom('chats')
      .selectAll()
      .where('conversation_id', '=', id)
      .executeTakeFirst()
    return { chat: chat ? await present(tx, chat) : null }
  })

async function present(tx: Tx, row: ChatRow): Promise<DeskChat> {
  const about = await aboutVisitor(tx, row)
  const ban = await banOf(tx, row.contact_id)
  const chat = await presentChat(tx, row.conversation_id)
  const talks = [chat.agent, ...chat.joined].some((one) => one?.id === idOfUser(tx.actor))
  return {
    chat,
    inboxName: about.inbox_name,
    guideName: about.look === null ? '' : guideIn(about.look, tx.actor.locale),
    topic: row.topic,
    locale: row.locale,
    referrer: row.referrer,
    firstPage: row.first_page,
    page: row.page,
    pageAt: row.page_at?.toISOString() ?? null,
    attributes: row.attributes,
    externalId: about.external_id,
    isVisitor: about.is_visitor,
    ban,
    earlier: await earlierOf(tx, row),
    abilities: {
      end: mayEnd(tx.actor, row),
      makeTicket: mayMakeTicket(tx.actor, row),
      ban: ban === null,
      join: mayJoin(tx.actor, row) && chat.agent !== null && !talks,
      leave: talks && chat.agent?.id !== idOfUser(tx.actor),
    },
  }
}

const idOfUser = (actor: Actor) => (actor.kind === 'user' ? actor.id : undefined)

type AboutVisitor = {
  inbox_name: string
  look: InboxLook | null
  external_id: string | null
  is_visitor: boolean
}

async function aboutVisitor({ db }: Tx, row: ChatRow) {
  const { rows } = await sql<AboutVisitor>`
    select i.name as inbox_name, i.look, c.kind = 'visitor' as is_visitor,
      (select external_id from site_identities s where s.contact_id = c.id) as external_id
    from contacts c, inboxes i where c.id = ${row.contact_id} and i.id = ${row.inbox_id}`.execute(db)
  return rows[0] ?? { inbox_name: '', look: null, external_id: null, is_visitor: true }
}

async function banOf(tx: Tx, contactId: string): Promise<DeskChat['ban']> {
  const ban = await tx.db
    .selectFrom('visitor_bans')
    .select(['id', 'reason', 'banned_at', 'banned_by'])
    .where('contact_id', '=', contactId)
    .where('lifted_at', 'is', null)
    .executeTakeFirst()
  if (!ban) return null
  const by = (await peopleByIds(tx, [ban.banned_by])).get(ban.banned_by ?? '') ?? null
  return { id: ban.id, reason: ban.reason, at: ban.banned_at.toISOString(), by }
}

type Earlier = { ticket_id: string | null; number: string; title: string; at: Date; state: string }

/** His other conversations, the latest first, over whatever channel. */
async function earlierOf({ db }: Tx, row: ChatRow): Promise<DeskChat['earlier']> {
  const { rows } = await sql<Earlier>`
    select t.id as ticket_id, t.number::text as number, t.title, t.created_at as at, t.status as state
    from tickets t where t.contact_id = ${row.contact_id} and t.conversation_id <> ${row.conversation_id}
      and t.merged_into is null
    order by t.created_at desc limit ${sql.lit(EARLIER)}`.execute(db)
  return rows.map(({ ticket_id: ticketId, number, title, at, state }) => ({
    ticketId,
    number,
    title,
    at: at.toISOString(),
    state,
  }))
}
