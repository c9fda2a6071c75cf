import { sql } from 'kysely'
import type { Tx } from '#kit/transaction.ts'
import type { Ticket } from '#modules/tickets'
import { rewind, type Happened } from './rewind.ts'

/** Up to and with a transaction, or up to an instant. */
export type UpTo = { xid: bigint } | { at: Date }
export type PastMoment = { ticketId: string; at: Date; upTo: UpTo }
/** A ticket as it was then. */
export type PastTicket = { at: Date; ticket: Ticket; hasFile: boolean; rating: number | null; activeAt: Date }

/** The tickets as they were at these moments, in the same order, made of what they are now and of the log. */
export async function pastTickets(tx: Tx, moments: readonly PastMoment[]): Promise<PastTicket[]> {
  const ids = [...new Set(moments.map(({ ticketId }) => ticketId))]
  if (ids.length === 0) return []
  const rows = await tx.db
    .selectFrom('tickets')
    .selectAll()
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .execute()
  const tickets = new Map(rows.map((row) => [row.id, row]))
  const logs = await logsOf(tx, ids)
  return moments.flatMap(({ ticketId, at, upTo }) => {
    const ticket = tickets.get(ticketId)
    return ticket ? [{ at, ...rewind(ticket, logs.get(ticketId) ?? [], upTo) }] : []
  })
}

/** Everything that has happened to each ticket and was said on it, oldest first. */
async function logsOf(tx: Tx, ids: readonly string[]): Promise<Map<string, Happened[]>> {
  const { rows } = await sql<Happened & { ticketId: string; xid: string }>`
    select t.id as "ticketId", e.xid::text as xid, e.at, e.type, e.data, m.file_id is not null as "hasFile"
    from tickets t
    join events e on e.subjects[1] = t.id or (e.subjects[1] = t.conversation_id and e.type = 'message.added')
    left join messages m on e.type = 'message.added' and m.id = e.subjects[2]
    where t.id = any(${[...ids]}::uuid[]) and (e.type like 'ticket.%' or e.type = 'message.added')
    order by e.xid, e.position`.execute(tx.db)
  const read = rows.map((row) => ({ ...row, xid: BigInt(row.xid) }))
  return Map.groupBy(read, ({ ticketId }) => ticketId)
}
