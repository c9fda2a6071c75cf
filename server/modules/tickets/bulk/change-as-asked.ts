import type { Move } from '#contracts/tickets.ts'
import { Fault } from '#kit/fault.ts'
import type { Tx } from '#kit/transaction.ts'
import { applyProcessor } from '../assign-ticket.ts'
import { applyChange } from '../change-ticket.ts'
import { makeMove } from '../move-ticket.ts'
import { moveToQueue } from '../move-to-queue.ts'
import { mayChange } from '../policy.ts'
import { flow, type Ticket } from '../ticket.ts'
import type { Bulk } from './in-turn.ts'

/** As if somebody did each by hand: the same rights, the same events. All of it or nothing. */
export async function changeAsAsked(tx: Tx, ticket: Ticket, asked: Bulk['change']): Promise<Ticket> {
  if ('macroId' in asked) throw new Error('a macro is the work of another job')
  const { queueId, processorId, move, ...columns } = asked
  if (ticket.merged_into !== null) throw new Fault('ticket_merged', { params: { number: '' } })
  const isChange = Object.values(columns).some((value) => value !== undefined)
  const changed = isChange ? await applyChange(tx, ticket, columns) : ticket
  const queued = queueId === undefined ? changed : await putIntoQueue(tx, changed, queueId)
  const assigned = processorId === undefined ? queued : await applyProcessor(tx, queued, { processorId })
  return move === undefined || isMade(move, changed, assigned) ? assigned : makeMove(tx, assigned, move)
}

/** One that is there already keeps its place and whoever has it. */
async function putIntoQueue(tx: Tx, ticket: Ticket, queueId: string): Promise<Ticket> {
  if (!mayChange(tx.actor, ticket)) throw new Fault('not_allowed')
  return ticket.queue_id === queueId ? ticket : moveToQueue(tx, ticket, queueId)
}

/** Who is given a new ticket starts it: that move is made already. */
const isMade = (move: Move, before: Ticket, now: Ticket) =>
  before.status !== now.status && flow[before.status][move] === now.status
