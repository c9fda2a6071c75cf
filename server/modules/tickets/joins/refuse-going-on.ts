import { sql } from 'kysely'
import { Fault } from '#kit/fault.ts'
import type { Tx } from '#kit/transaction.ts'
import { isOpen, type Ticket } from '../ticket.ts'

/**
 * Fault: `chat_goes_on`, for a chat that both sides sit before, and for one of a visitor as long as its ticket is open:
 * he has no other page than the chat, which shows its own thread only, so what went elsewhere he would miss.
 */
export async function refuseGoingOn({ db }: Tx, ticket: Ticket): Promise<void> {
  const { rows } = await sql<{ is_live: boolean; is_visitor: boolean }>`
    select v.is_live, c.kind = 'visitor' as is_visitor
    from conversations v join contacts c on c.id = v.contact_id where v.id = ${ticket.conversation_id}`.execute(
    db,
  )
  const [found] = rows
  if (found?.is_live || (found?.is_visitor && isOpen(ticket.status))) throw new Fault('chat_goes_on')
}
