import type { Ticket as Shown } from '#contracts/tickets.ts'
import type { SignedIn } from '#kit/actor.ts'
import { Fault } from '#kit/fault.ts'
import { transaction, type Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { moveMessage } from '#modules/conversations'
import { ticketFor, ticketsFor } from '../door.ts'
import { presentTicket } from '../present-ticket.ts'
import { recordChange, tellTicket } from '../record-change.ts'
import { conversationsOf } from '../show-ticket.ts'
import type { Ticket } from '../ticket.ts'
import { side } from './side.ts'
import { othersOn } from './split-ticket.ts'
import { threadColumns } from './thread-columns.ts'

/**
 * The message goes home, and the ticket that came of it is merged into the one it came from: what was written
 * on it meanwhile stands there too, and its number goes on working.
 */
export async function undoSplit(world: World, actor: SignedIn, id: string): Promise<Shown> {
  return transaction(world, actor, async (tx) => {
    await ticketFor(tx, id)
    const [split, original] = (await ticketsFor(tx, [id, await splitFrom(tx, id)])) as [Ticket, Ticket]
    const message = await movedMessage(tx, split, original)
    await moveMessage(tx, message.id, null)
    const gone = { ...split, merged_into: original.id }
    await recordChange(
      tx,
      split,
      { merged_into: original.id, ...(await threadColumns(tx, gone)) },
      { type: 'ticket.merged', data: { into: side(original) } },
    )
    const told = { type: 'ticket.split_undone', data: { from: side(split), messageId: message.id } } as const
    await recordChange(tx, original, await threadColumns(tx, original), told)
    for (const other of await othersOn(tx, message.conversation_id, original)) tellTicket(tx, other, told)
    return presentTicket(tx, id)
  })
}

async function splitFrom(tx: Tx, id: string): Promise<string> {
  const link = await tx.db
    .selectFrom('ticket_links')
    .select('from_id')
    .where('to_id', '=', id)
    .where('kind', '=', 'split')
    .executeTakeFirst()
  if (!link) throw new Fault('not_undoable')
  return link.from_id
}

/** Only while both still stand as the split left them, so that the message really comes back into the original. */
async function movedMessage(tx: Tx, split: Ticket, original: Ticket) {
  const message = await tx.db
    .selectFrom('messages')
    .select(['id', 'conversation_id'])
    .where('moved_to', '=', split.conversation_id)
    .executeTakeFirst()
  const isMerged = split.merged_into !== null || original.merged_into !== null
  const isBuried = original.status === 'closed' && split.status !== 'closed'
  if (!message || isMerged || isBuried) throw new Fault('not_undoable')
  const homes = await conversationsOf(tx, original)
  if (!homes.includes(message.conversation_id)) throw new Fault('not_undoable')
  return message
}
