import type { SignedIn } from '#kit/actor.ts'
import type { Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import type { Ticket } from '../ticket.ts'
import { differences } from './differences.ts'
import { inTurn, type Bulk } from './in-turn.ts'

type Turn = { place: number; change: (tx: Tx, ticket: Ticket) => Promise<Ticket> }

/** One of many, all of it or nothing, with what is needed to put it back. */
export async function changeOne(world: World, actor: SignedIn, bulk: Bulk, turn: Turn): Promise<void> {
  await inTurn(
    world,
    actor,
    { bulkId: bulk.id, place: turn.place },
    {
      while: 'running',
      from: 'waiting',
      refused: 'refused',
      async work(tx, ticket) {
        const { before, after } = differences(ticket, await turn.change(tx, ticket))
        return { state: Object.keys(after).length > 0 ? 'changed' : 'same', before, after }
      },
    },
  )
}
