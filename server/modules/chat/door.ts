import { sql } from 'kysely'
import { builtOnce, forEverybody } from '#kit/built-once.ts'
import { notFound } from '#kit/fault.ts'
import type { Tx } from '#kit/transaction.ts'
import { ticketFor, type Ticket } from '#modules/tickets'
import type { ChatRow } from './chat.ts'
import { maySee } from './policy.ts'

/** The one door to a chat: "not found" for what the actor may not see. */
export async function chatFor(tx: Tx, id: string, lock: 'look' | 'change' = 'look'): Promise<ChatRow> {
  const [chat] = await (lock === 'change' ? locked(tx, id) : withId(tx, id))
  if (!chat || !maySee(tx.actor, chat)) throw notFound()
  return chat
}

const one = ({ db }: Tx, id: string) => db.selectFrom('chats').selectAll().where('conversation_id', '=', id)
const withId = builtOnce(forEverybody, one)
const locked = builtOnce(forEverybody, (tx: Tx, id: string) => one(tx, id).forNoKeyUpdate())

/** To move it: its ticket first, when it has one, so that the log has one order. */
export async function chatToMove(tx: Tx, id: string): Promise<{ chat: ChatRow; ticket: Ticket | null }> {
  await chatFor(tx, id)
  const ticketId = await ticketIdOf(tx, id)
  const ticket = ticketId === null ? null : await ticketFor(tx, ticketId, 'change')
  return { chat: await chatFor(tx, id, 'change'), ticket }
}

/** The last piece of work on the conversation. */
export async function ticketIdOf(tx: Pick<Tx, 'db'>, conversationId: string): Promise<string | null> {
  const [row] = await lastTicket(tx, conversationId)
  return row?.id ?? null
}

const lastTicket = builtOnce(forEverybody, ({ db }: Pick<Tx, 'db'>, conversationId: string) =>
  db
    .selectFrom('tickets')
    .select('id')
    .where('conversation_id', '=', conversationId)
    .orderBy(sql`created_at desc, number desc`)
    .limit(sql.lit(1)),
)
