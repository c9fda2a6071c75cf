import { sql } from 'kysely'
import type { Chat } from '#contracts/chat-shapes.ts'
import type { Person } from '#contracts/values.ts'
import { notFound } from '#kit/fault.ts'
import type { Tx } from '#kit/transaction.ts'
import { presentRatings, showSatisfactionRules } from '#modules/satisfaction'
import { ticketFor } from '#modules/tickets'
import type { ChatRow } from './chat.ts'
import { isAnswered, mayAskForPerson, mayEnd, mayRateGuide, mayWrite } from './policy.ts'

type Found = ChatRow & {
  shows_typing: boolean
  ticket_id: string | null
  agent: Person | null
  joined: Person[]
}

/** Chats as whoever started them sees them, by the ids of their conversations. */
export async function presentChats(tx: Tx, ids: readonly string[]): Promise<Map<string, Chat>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<Found>`
    select c.*, coalesce(i.shows_typing, false) as shows_typing, t.id as ticket_id,
      (select json_build_object('id', p.id, 'name', p.name, 'role', p.role, 'isRemoved', p.is_removed)
        from people p where p.id = t.processor_id) as agent,
      coalesce((select json_agg(json_build_object('id', p.id, 'name', p.name, 'role', p.role, 'isRemoved', p.is_removed)
          order by j.joined_at)
        from conversation_joins j join people p on p.id = j.user_id
        where c.state = 'live' and j.conversation_id = c.conversation_id
          and p.id is distinct from t.processor_id), '[]') as joined
    from chats c left join inboxes i on i.id = c.inbox_id
      left join lateral (select id, processor_id from tickets where conversation_id = c.conversation_id
        order by created_at desc, number desc limit 1) t on true
    where c.conversation_id = any(${[...ids]}::uuid[])`.execute(tx.db)
  const chats = new Map<string, Chat>()
  for (const row of rows) chats.set(row.conversation_id, await present(tx, row))
  return chats
}

export async function presentChat(tx: Tx, id: string): Promise<Chat> {
  const chat = (await presentChats(tx, [id])).get(id)
  if (!chat) throw notFound()
  return chat
}

async function present(tx: Tx, row: Found): Promise<Chat> {
  const { actor } = tx
  const isWaiting = row.state === 'live' && row.agent === null
  const rated = await ratingOf(tx, row)
  return {
    id: row.conversation_id,
    inboxId: row.inbox_id,
    state: row.state,
    ticketId: row.ticket_id,
    agent: row.agent,
    joined: row.joined,
    place: isWaiting && row.ahead !== null ? { ahead: row.ahead, minutes: row.minutes } : null,
    showsTyping: row.shows_typing,
    guide: row.guide,
    email: row.email,
    startedAt: row.started_at.toISOString(),
    endedAt: row.ended_at?.toISOString() ?? null,
    endedBy: row.ended_by,
    rating: rated.rating,
    abilities: {
      write: mayWrite(actor, row),
      askForPerson: mayAskForPerson(actor, row),
      end: mayEnd(actor, row),
      rate: rated.mayRate,
    },
  }
}

/** A chat is rated as its ticket is: it is the same piece of work. Without one it is the guide who is rated. */
async function ratingOf(tx: Tx, row: Found) {
  const { state, ticket_id: ticketId, guide_stars: stars, guide_words: words } = row
  if (state !== 'ended') return { rating: null, mayRate: false }
  if (ticketId === null) {
    const mayRate = mayRateGuide(tx.actor, row, await showSatisfactionRules(tx), tx.world.now())
    return { rating: stars === null ? null : { stars, words }, mayRate }
  }
  const ticket = await ticketFor(tx, ticketId)
  const { current, abilities } = await presentRatings(tx, ticket)
  return {
    rating: current && { stars: current.stars, words: current.words },
    mayRate: abilities.rate && isAnswered(ticket),
  }
}
