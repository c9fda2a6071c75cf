import type { Tx } from '#kit/transaction.ts'
import { allWith, readersByIds, type TicketTold } from './queries.ts'
import { peopleOf } from './telling.ts'

/** Of these, those who can still be told. */
export const stillHere = async (tx: Tx, ids: readonly string[]): Promise<string[]> =>
  (await readersByIds(tx, ids)).map(({ id }) => id)

/** Those who answer for it; where none of them is left, the managers do. */
export async function peopleOrManagers(tx: Tx, ticket: TicketTold): Promise<string[]> {
  const people = await stillHere(tx, peopleOf(ticket))
  return people.length > 0 ? people : allWith(tx, 'manager')
}
