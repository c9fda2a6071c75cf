import { sql } from 'kysely'
import type { Ticket as Shown } from '#contracts/tickets.ts'
import type { SignedIn } from '#kit/actor.ts'
import { Fault } from '#kit/fault.ts'
import { transaction, type Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { comingBack } from '../come-back.ts'
import { ticketFor, ticketsFor } from '../door.ts'
import { presentTicket } from '../present-ticket.ts'
import { recordChange } from '../record-change.ts'
import { isActive, type Ticket } from '../ticket.ts'
import { mergedAbove } from './chain.ts'
import { side } from './side.ts'
import { threadColumns } from './thread-columns.ts'

/** Undoes a merge. What was written on the survivor meanwhile stays there; every ticket above is told. */
export async function unmergeTicket(world: World, actor: SignedIn, id: string): Promise<Shown> {
  return transaction(world, actor, async (tx) => {
    await ticketFor(tx, id)
    const ids = await mergedAbove(tx, id)
    const [source, ...above] = (await ticketsFor(tx, [id, ...ids])) as [Ticket, ...Ticket[]]
    refuseMoved(source, above)
    const [target] = above
    if (!target || !(await mayComeBack(tx, source))) throw new Fault('not_undoable')
    const free = { ...source, merged_into: null }
    await recordChange(
      tx,
      source,
      {
        merged_into: null,
        ...(await threadColumns(tx, free)),
        ...(isActive(source) ? await comingBack(tx, source) : {}),
      },
      { type: 'ticket.unmerged', data: { from: side(target) } },
    )
    for (const survivor of above) {
      await recordChange(tx, survivor, await threadColumns(tx, survivor), {
        type: 'ticket.returned_merge',
        data: { to: side(source) },
      })
    }
    return presentTicket(tx, id)
  })
}

/** Read before the locks: somebody may have merged or unmerged one of them since. */
function refuseMoved(source: Ticket, above: Ticket[]) {
  const isSame = [source, ...above].every(
    (ticket, index) => ticket.merged_into === (above[index]?.id ?? null),
  )
  if (!isSame) throw new Fault('stale')
}

/** Not when its conversation goes on in another open ticket, nor when an undone split has left nothing to show. */
async function mayComeBack(tx: Tx, { conversation_id: conversation, status }: Ticket): Promise<boolean> {
  const { rows } = await sql<{ isTaken: boolean; hasWords: boolean }>`select
    exists (select from tickets where conversation_id = ${conversation}
      and status <> 'closed' and merged_into is null) as "isTaken",
    exists (select from messages where (conversation_id = ${conversation} and moved_to is null)
      or moved_to = ${conversation}) as "hasWords"`.execute(tx.db)
  const [found] = rows
  return found !== undefined && found.hasWords && (status === 'closed' || !found.isTaken)
}
