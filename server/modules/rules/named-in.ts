import type { Change } from '#contracts/events.ts'
import type { Person } from '#contracts/values.ts'
import type { Tx } from '#kit/transaction.ts'
import { peopleByIds } from '#modules/users'

const byPeople: ReadonlySet<string> = new Set(['ownerId', 'processorId'])

/** Those whom each list of changes names by id. */
export async function namedIn(tx: Tx, lists: readonly (readonly Change[])[]): Promise<Person[][]> {
  const idsOf = (changes: readonly Change[]) =>
    changes
      .filter(({ field }) => byPeople.has(field))
      .flatMap(({ from, to }) => [from, to])
      .filter((id) => typeof id === 'string')
  const people = await peopleByIds(tx, lists.flatMap(idsOf))
  return lists.map((changes) => [...new Set(idsOf(changes))].flatMap((id) => people.get(id) ?? []))
}
