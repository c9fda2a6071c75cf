import type { BodyOf } from '#contracts/endpoint.ts'
import { writeAmount } from '#contracts/money.ts'
import {
  isActive,
  returnFlow,
  type moveReturn as endpoint,
  type Return,
  type ReturnMove,
  type ReturnState,
} from '#contracts/returns.ts'
import { worksHere, type SignedIn } from '#kit/actor.ts'
import { Fault } from '#kit/fault.ts'
import { transaction, type Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { makeMove, recordChange } from '#modules/tickets'
import { returnToChange } from './door.ts'
import { mayMoveReturn, movesFrom } from './policy.ts'
import { presentReturn } from './present-returns.ts'

type Input = BodyOf<typeof endpoint>
type Found = Awaited<ReturnType<typeof returnToChange>>
type Words = Pick<Input, 'rejection' | 'refund'>

/** Makes one move of the flow; a refused one says which are possible. */
export const moveReturn = (world: World, actor: SignedIn, id: string, input: Input): Promise<Return> =>
  transaction(world, actor, async (tx) => {
    const one = await returnToChange(tx, id)
    if (input.version !== undefined && input.version !== one.found.version) {
      throw new Fault('stale', { field: 'version' })
    }
    refuseMove(tx, one, input.move)
    await makeReturnMove(tx, one, input.move, input)
    return presentReturn(tx, id)
  })

function refuseMove({ actor }: Tx, { found }: Found, move: ReturnMove) {
  const possible = mayMoveReturn(actor, found)
  if (possible.includes(move)) return
  if (movesFrom(found.state).includes(move)) throw new Fault('not_allowed', { field: 'move' })
  const params = { possible: possible.join(', ') || '-' }
  throw new Fault('move_refused', { field: 'move', params })
}

/** The move itself, told on the ticket. Whoever works on a return that is new starts its ticket by it. */
export async function makeReturnMove(
  tx: Tx,
  { ticket, found }: Found,
  move: ReturnMove,
  words: Words = {},
): Promise<void> {
  const to = returnFlow[found.state][move]
  if (to === undefined) throw new Fault('move_refused', { field: 'move', params: { possible: '-' } })
  const isOurs = tx.actor.kind === 'user' && worksHere(tx.actor)
  const started = isOurs && ticket.status === 'new' ? await makeMove(tx, ticket, 'start') : ticket
  await tx.db
    .updateTable('returns')
    .set({
      state: to,
      version: found.version + 1,
      ...stampsOf(to, tx.world.now()),
      ...(to === 'rejected' ? { rejection: rejectionIn(words) } : {}),
      ...(to === 'refunded' ? { refund: await amountIn(tx, found, words) } : {}),
    })
    .where('id', '=', found.id)
    .execute()
  // Who hears how his return stands waits for no other word of ours.
  await recordChange(tx, started, isOurs ? { waiting_since: null } : {}, {
    type: 'ticket.return_moved',
    data: { returnId: found.id, move, from: found.state, to },
  })
}

const stampsOf = (to: ReturnState, now: Date) => ({
  ...(to === 'approved' ? { approved_at: now } : {}),
  ...(to === 'received' ? { received_at: now } : {}),
  ...(isActive(to) ? {} : { ended_at: now }),
})

function rejectionIn({ rejection }: Words): string {
  if (rejection === undefined)
    throw new Fault('required', { field: 'rejection', params: { field: 'rejection' } })
  return rejection
}

/** What was paid for these pieces, unless less is agreed. */
async function amountIn(tx: Tx, { order_line_id: lineId, quantity }: Found['found'], { refund }: Words) {
  const { unit_price: price, currency } = await tx.db
    .selectFrom('order_lines as l')
    .innerJoin('orders as o', 'o.id', 'l.order_id')
    .select(['l.unit_price', 'o.currency'])
    .where('l.id', '=', lineId)
    .executeTakeFirstOrThrow()
  const paid = BigInt(price) * BigInt(quantity)
  if (refund === undefined) return String(paid)
  if (BigInt(refund) > paid) {
    const limit = `${writeAmount(String(paid), currency)} ${currency}`
    throw new Fault('refund_too_high', { field: 'refund', params: { limit } })
  }
  return refund
}
