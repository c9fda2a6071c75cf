import type { Ticket as Shown } from '#contracts/tickets.ts'
import type { SignedIn } from '#kit/actor.ts'
import { Fault, notFound } from '#kit/fault.ts'
import { transaction, type Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { ticketFor, ticketsFor } from '../door.ts'
import { presentTicket } from '../present-ticket.ts'
import type { Ticket } from '../ticket.ts'
import { tellLink } from './tell-link.ts'

/** Takes a link away. One that tells where a ticket came from (`follows`, `split`) is a fact and stays. */
export async function unlinkTicket(
  world: World,
  actor: SignedIn,
  id: string,
  linkId: string,
): Promise<Shown> {
  return transaction(world, actor, async (tx) => {
    await ticketFor(tx, id)
    const { from_id: from, to_id: to, kind } = await linkOf(tx, id, linkId)
    if (kind === 'follows' || kind === 'split') throw new Fault('not_undoable')
    const otherId = from === id ? to : from
    const [ticket, other] = (await ticketsFor(tx, [id, otherId])) as [Ticket, Ticket]
    const gone = await tx.db.deleteFrom('ticket_links').where('id', '=', linkId).executeTakeFirst()
    if (gone.numDeletedRows === 0n) throw notFound()
    tellLink(tx, 'ticket.unlinked', { id: linkId, from_id: from, kind }, [ticket, other])
    return presentTicket(tx, id)
  })
}

async function linkOf(tx: Tx, ticketId: string, linkId: string) {
  const link = await tx.db
    .selectFrom('ticket_links')
    .select(['from_id', 'to_id', 'kind'])
    .where('id', '=', linkId)
    .where((eb) => eb.or([eb('from_id', '=', ticketId), eb('to_id', '=', ticketId)]))
    .executeTakeFirst()
  if (!link) throw notFound()
  return link
}
