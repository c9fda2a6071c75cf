import type { SignedIn } from '#kit/actor.ts'
import type { Tx } from '#kit/transaction.ts'
import type { Ticket } from '../ticket.ts'
import { differences } from './differences.ts'
import type { Bulk } from './in-turn.ts'

type Done = { id: string; change: Bulk['change']; before: Ticket; after: Ticket }

/** A change of one ticket that is done already, kept so that it can be undone. Answers whether there is anything to undo. */
export async function keepDone(tx: Tx, { id, change, before: was, after: is }: Done): Promise<boolean> {
  const { before, after } = differences(was, is)
  const isChanged = Object.keys(after).length > 0
  const bulk = { id, change: JSON.stringify(change), created_by: (tx.actor as SignedIn).id }
  await tx.db
    .insertInto('bulk_changes')
    .values({ ...bulk, status: 'done', ended_at: tx.world.now() })
    .execute()
  await tx.db
    .insertInto('bulk_tickets')
    .values({
      bulk_id: id,
      place: 1,
      ticket_id: was.id,
      state: isChanged ? 'changed' : 'same',
      before: JSON.stringify(before),
      after: JSON.stringify(after),
    })
    .execute()
  return isChanged
}
