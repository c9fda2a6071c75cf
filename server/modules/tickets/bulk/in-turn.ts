import type { FaultCode } from '#contracts/faults.ts'
import type { BulkStatus, BulkTicketState } from '#contracts/bulk.ts'
import type { SignedIn } from '#kit/actor.ts'
import { sqlState } from '#kit/database.ts'
import { Fault } from '#kit/fault.ts'
import { transaction, type Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import type { Selectable } from 'kysely'
import type { Tables } from '#server/tables.ts'
import { ticketFor } from '../door.ts'
import type { Ticket } from '../ticket.ts'

export type Bulk = Selectable<Tables['bulk_changes']>
export type Line = Selectable<Tables['bulk_tickets']>
export type Outcome = { state: BulkTicketState; code?: FaultCode; before?: object; after?: object }

type Turn = {
  while: BulkStatus
  from: BulkTicketState
  /** What becomes of a ticket for which it is not possible. */
  refused: BulkTicketState
  work(tx: Tx, ticket: Ticket, line: Line): Promise<Outcome>
}

/**
 * One ticket of many, locked, in a transaction of its own that also writes what became of it: killed in the
 * middle, it is as if it had not begun; run again after it, it finds its line written and does nothing.
 */
export async function inTurn(
  world: World,
  actor: SignedIn,
  at: { bulkId: string; place: number },
  turn: Turn,
): Promise<void> {
  try {
    await transaction(world, actor, async (tx) => {
      const line = await lineAt(tx, at)
      const ticket = await ticketFor(tx, line.ticket_id, 'change')
      if (!(await isItsTurn(tx, at, turn))) return
      await write(tx, at, await turn.work(tx, ticket, line))
    })
  } catch (error) {
    if (error instanceof Fault && error.code === 'unavailable') throw error
    const code = codeOf(error)
    if (code === 'internal') world.log.error({ err: error, ...at }, 'a ticket of many was not changed')
    await transaction(world, actor, async (tx) => {
      if (await isItsTurn(tx, at, turn)) await write(tx, at, { state: turn.refused, code })
    })
  }
}

// Another ticket of the conversation was opened meanwhile, and only one can be open.
const codeOf = (error: unknown): FaultCode =>
  error instanceof Fault ? error.code : sqlState(error) === '23505' ? 'not_undoable' : 'internal'

const lineAt = (tx: Tx, { bulkId, place }: { bulkId: string; place: number }) =>
  tx.db
    .selectFrom('bulk_tickets')
    .selectAll()
    .where('bulk_id', '=', bulkId)
    .where('place', '=', place)
    .executeTakeFirstOrThrow()

/** Locks the line, after the ticket. Cancelling takes effect between two tickets. */
async function isItsTurn(tx: Tx, at: { bulkId: string; place: number }, turn: Turn): Promise<boolean> {
  const line = await tx.db
    .selectFrom('bulk_tickets as b')
    .innerJoin('bulk_changes as c', 'c.id', 'b.bulk_id')
    .select(['b.state', 'c.status'])
    .where('b.bulk_id', '=', at.bulkId)
    .where('b.place', '=', at.place)
    .forUpdate('b')
    .executeTakeFirstOrThrow()
  return line.state === turn.from && line.status === turn.while
}

const write = (tx: Tx, at: { bulkId: string; place: number }, { state, code, before, after }: Outcome) =>
  tx.db
    .updateTable('bulk_tickets')
    .set({
      state,
      code: code ?? null,
      ...(before ? { before: JSON.stringify(before) } : {}),
      ...(after ? { after: JSON.stringify(after) } : {}),
    })
    .where('bulk_id', '=', at.bulkId)
    .where('place', '=', at.place)
    .execute()
