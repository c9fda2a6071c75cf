import type { Ticket as Shown } from '#contracts/tickets.ts'
import type { SignedIn } from '#kit/actor.ts'
import { Fault } from '#kit/fault.ts'
import { transaction, type Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { refuseMerged, ticketsFor } from '../door.ts'
import { mayMerge } from '../policy.ts'
import { presentTicket } from '../present-ticket.ts'
import { recordChange } from '../record-change.ts'
import type { Ticket } from '../ticket.ts'
import { mergedAbove } from './chain.ts'
import { refuseGoingOn } from './refuse-going-on.ts'
import { side } from './side.ts'
import { threadColumns } from './thread-columns.ts'

/** Merges a ticket into another of the same contact: the survivor shows both threads, nothing is copied. */
export async function mergeTicket(
  world: World,
  actor: SignedIn,
  id: string,
  { intoId }: { intoId: string },
): Promise<Shown> {
  if (id === intoId) throw new Fault('same_ticket', { field: 'intoId' })
  return transaction(world, actor, async (tx) => {
    const [source, target] = (await ticketsFor(tx, [id, intoId])) as [Ticket, Ticket]
    if (source.merged_into === target.id) return presentTicket(tx, id)
    await refuseMerge(tx, source, target)
    await recordChange(
      tx,
      source,
      { merged_into: target.id },
      { type: 'ticket.merged', data: { into: side(target) } },
    )
    await recordChange(tx, target, await threadColumns(tx, target), {
      type: 'ticket.received_merge',
      data: { from: side(source) },
    })
    return presentTicket(tx, id)
  })
}

async function refuseMerge(tx: Tx, source: Ticket, target: Ticket) {
  await refuseMerged(tx, source)
  if (!mayMerge(tx.actor, source)) throw new Fault('not_allowed')
  if ((await mergedAbove(tx, target.id)).includes(source.id)) {
    throw new Fault('same_ticket', { field: 'intoId' })
  }
  await refuseMerged(tx, target)
  if (source.contact_id !== target.contact_id) throw new Fault('other_contact', { field: 'intoId' })
  // It would be out of sight of those who look after what is escalated.
  if (source.escalated_at !== null && target.escalated_at === null) throw new Fault('ticket_escalated')
  await refuseGoingOn(tx, source)
  // Work that is still open would be out of everybody's sight.
  if (target.status === 'closed' && source.status !== 'closed') throw new Fault('ticket_closed')
}
