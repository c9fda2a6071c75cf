import type { BulkChange } from '#contracts/bulk.ts'
import type { Move } from '#contracts/tickets.ts'
import type { SignedIn } from '#kit/actor.ts'
import { Fault } from '#kit/fault.ts'
import type { Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { applyProcessor } from '../assign-ticket.ts'
import { applyChange } from '../change-ticket.ts'
import { makeMove } from '../move-ticket.ts'
import { flow, type Ticket } from '../ticket.ts'
import { differences } from './differences.ts'
import { inTurn, type Bulk } from './in-turn.ts'

export async function changeOne(world: World, actor: SignedIn, bulk: Bulk, place: number): Promise<void> {
  await inTurn(
    world,
    actor,
    { bulkId: bulk.id, place },
    {
      while: 'running',
      from: 'waiting',
      refused: 'refused',
      async work(tx, ticket) {
        const changed = await change(tx, ticket, bulk.change)
        const { before, after } = differences(ticket, changed)
        return { state: Object.keys(after).length > 0 ? 'changed' : 'same', before, after }
      },
    },
  )
}

/** As if somebody did each by hand: the same rights, the same events. All of it or nothing. */
async function change(
  tx: Tx,
  ticket: Ticket,
  { processorId, move, ...columns }: BulkChange,
): Promise<Ticket> {
  if (ticket.merged_into !== null) throw new Fault('ticket_merged', { params: { number: '' } })
  const isChange = Object.values(columns).some((value) => value !== undefined)
  const changed = isChange ? await applyChange(tx, ticket, columns) : ticket
  const assigned = processorId === undefined ? changed : await applyProcessor(tx, changed, { processorId })
  return move === undefined || isMade(move, changed, assigned) ? assigned : makeMove(tx, assigned, move)
}

/** Who is given a new ticket starts it: that move is made already. */
const isMade = (move: Move, before: Ticket, now: Ticket) =>
  before.status !== now.status && flow[before.status][move] === now.status
