import { sql } from 'kysely'
import type { Status } from '#contracts/tickets.ts'
import { guideWords, type GuideWords } from '#contracts/words/guide.ts'
import { newId } from '#kit/id.ts'
import type { Tx } from '#kit/transaction.ts'
import { foundFor } from '#modules/answers'
import { keepAsTicket, reachOf, type ChatRow } from '#modules/chat'
import { noteSearchIn } from '#modules/help'
import type { GuideState } from '#server/tables/guide.ts'
import type { Answers, Hook, Need, NewTicket } from '../engine/walk.ts'
import { askHook } from '../hooks/ask-hook.ts'
import type { Published } from './published.ts'
import type { Call } from './calls/keep-answer.ts'
import { toShow } from './calls/to-show.ts'
import { writeAnswer } from './calls/write-answer.ts'
import { noteRoute } from './note-route.ts'

const MOST_WORDS = 200
const MOST_TICKETS = 5

/** A step in a chat: what it knows, and what it has brought about on the way. */
export type Taking = { tx: Tx; chat: ChatRow; flow: Published; callId: string | null }

/** What a step in a chat needs, in the transaction of the step. */
export const answerNeeds =
  (taking: Taking) =>
  async (need: Need): Promise<Answers[keyof Answers]> => {
    switch (need.need) {
      case 'reach':
        return reachOf(taking.tx.world, await queueOf(taking))
      case 'articles':
        return articles(taking, need)
      case 'tickets':
        return ticketsOf(taking)
      case 'ticket':
        return makeTicket(taking, need)
      default:
        return callHook(taking, need)
    }
  }

async function queueOf({ tx, chat }: Taking): Promise<string> {
  const inbox = await tx.db
    .selectFrom('inboxes')
    .select('queue_id')
    .where('id', '=', chat.inbox_id)
    .executeTakeFirstOrThrow()
  return inbox.queue_id
}

/** Found at once. Where a language model writes, and there is something to write from, that is a call. */
async function articles(taking: Taking, { words, node }: Extract<Need, { need: 'articles' }>) {
  const { tx, chat } = taking
  const { locale } = chat
  await noteSearchIn(tx, { words: words.slice(0, MOST_WORDS), locale, opened: false })
  const found = toShow(await foundFor(tx, { text: words, locale }))
  const isLate = found.items.length > 0 && tx.world.languageModel !== null
  if (isLate) {
    const call = { ...callOf(taking, node), locale }
    await tx.world.jobs.enqueue(tx, writeAnswer, call, call.id)
  }
  return { ...found, isLate }
}

async function ticketsOf({ tx, chat }: Taking): Promise<Answers['tickets']> {
  const { rows } = await sql<{ number: string; title: string; status: Exclude<Status, 'closed'> }>`
    select number::text as number, title, status from tickets
    where contact_id = ${chat.contact_id} and status <> 'closed' and merged_into is null
    order by active_at desc, id limit ${sql.lit(MOST_TICKETS)}`.execute(tx.db)
  const words: GuideWords = guideWords[chat.locale]
  return rows.map((row) => ({ ...row, status: words[row.status] }))
}

type Making = { node: NewTicket; title: string; state: GuideState }

async function makeTicket(taking: Taking, { node, title, state }: Making): Promise<Answers['ticket']> {
  const { tx } = taking
  const chat = await noteRoute(tx, taking.chat, state)
  const { rows } = await sql<{ type_id: string | null; component_id: string | null }>`
    select (select id from ticket_types where id = ${node.typeId} and archived_at is null) as type_id,
      (select id from components where id = ${node.componentId} and archived_at is null) as component_id`.execute(
    tx.db,
  )
  const ticket = await keepAsTicket(tx, chat, {
    topic: title || chat.topic,
    typeId: rows[0]?.type_id ?? null,
    componentId: rows[0]?.component_id ?? null,
  })
  taking.chat = { ...chat, state: 'as_ticket' }
  return { id: ticket.id, number: ticket.number }
}

async function callHook(taking: Taking, { node, state }: { node: Hook; state: GuideState }): Promise<null> {
  const { tx, chat, flow } = taking
  const { answers } = state
  const body = { flow: flow.name, node: node.key, chat: chat.conversation_id, locale: chat.locale, answers }
  const { url, secretId, key } = node
  const call = { ...callOf(taking, key), url, secretId, body }
  await tx.world.jobs.enqueue(tx, askHook, call, call.id)
  return null
}

/** The run waits for this one from now on, and hears no other. */
function callOf(taking: Taking, node: string): Call {
  const id = newId()
  taking.callId = id
  return { id, conversationId: taking.chat.conversation_id, node }
}
