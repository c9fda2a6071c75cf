import { sql } from 'kysely'
import type { Actor } from '#kit/actor.ts'
import { builtOnce, forEverybody } from '#kit/built-once.ts'
import { Fault, notFound } from '#kit/fault.ts'
import type { Tx } from '#kit/transaction.ts'
import { maySee } from './policy.ts'
import type { Ticket } from './ticket.ts'

/**
 * The one door to a ticket: "not found" for what the actor may not see. To change it, lock it, as the first write of
 * the transaction: then its id follows those of the changes before it, but for a race that kit/event-log refuses.
 * "No key": who only points at the ticket, such as the bell, neither waits nor is waited for.
 */
export async function ticketFor(tx: Tx, id: string, lock: 'look' | 'change' = 'look'): Promise<Ticket> {
  const [ticket] = await (lock === 'change' ? locked(tx, id) : withId(tx, id))
  return seenBy(tx.actor, ticket)
}

const one = ({ db }: Tx, id: string) => db.selectFrom('tickets').selectAll().where('id', '=', id)
const withId = builtOnce(forEverybody, one)
const locked = builtOnce(forEverybody, (tx: Tx, id: string) => one(tx, id).forNoKeyUpdate())

/** The last piece of work on a conversation, locked; null where there is none yet. */
export async function lastTicketOn(tx: Tx, conversationId: string): Promise<Ticket | null> {
  const [ticket] = await lastLocked(tx, conversationId)
  return ticket ? seenBy(tx.actor, ticket) : null
}

const lastLocked = builtOnce(forEverybody, ({ db }: Tx, conversationId: string) =>
  db
    .selectFrom('tickets')
    .selectAll()
    .where('id', '=', (eb) =>
      eb
        .selectFrom('tickets as on_it')
        .select('on_it.id')
        .where('on_it.conversation_id', '=', conversationId)
        .orderBy(sql`on_it.created_at desc, on_it.number desc`)
        .limit(sql.lit(1)),
    )
    .forNoKeyUpdate(),
)

/** Several at once, in the order asked for; locked in the order of their ids, so that no two wait for each other. */
export async function ticketsFor(tx: Tx, ids: readonly string[]): Promise<Ticket[]> {
  const rows = await tx.db
    .selectFrom('tickets')
    .selectAll()
    .where('id', 'in', [...new Set(ids)])
    .orderBy('id')
    .forNoKeyUpdate()
    .execute()
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.map((id) => seenBy(tx.actor, byId.get(id)))
}

/** Those of them that wait in a queue for somebody, locked; what another transaction has in hand is left out. */
export async function ticketsWaiting(tx: Tx, ids: readonly string[]): Promise<Map<string, Ticket>> {
  const rows = await tx.db
    .selectFrom('tickets')
    .selectAll()
    .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .where('queue_id', 'is not', null)
    .where('processor_id', 'is', null)
    .where('merged_into', 'is', null)
    .where('status', 'in', ['new', 'in_process'])
    .orderBy('id')
    .forNoKeyUpdate()
    .skipLocked()
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

/** Staff also say a number; for anybody else a number opens nothing. */
export async function ticketByNumber(tx: Tx, number: string): Promise<Ticket> {
  const ticket = await tx.db.selectFrom('tickets').selectAll().where('number', '=', number).executeTakeFirst()
  if (tx.actor.role === 'customer') throw notFound()
  return seenBy(tx.actor, ticket)
}

function seenBy(actor: Actor, ticket: Ticket | undefined): Ticket {
  if (!ticket || !maySee(actor, ticket)) throw notFound()
  return ticket
}

/** Nothing is written on a merged ticket; the fault names the one where it goes on, at the end of the chain. */
export async function refuseMerged(tx: Tx, ticket: Ticket): Promise<void> {
  if (ticket.merged_into === null) return
  const { rows } = await sql<{ number: string }>`
    with recursive chain as (
      select merged_into, number from tickets where id = ${ticket.merged_into}
      union all
      select t.merged_into, t.number from tickets t join chain on t.id = chain.merged_into
    ) select number from chain where merged_into is null`.execute(tx.db)
  throw new Fault('ticket_merged', { params: { number: rows[0]?.number ?? '' } })
}
