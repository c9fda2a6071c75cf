import type { Person } from '#contracts/values.ts'
import type { Change } from '#contracts/events.ts'

const fields = new Set(['ownerId', 'processorId'])

/** Ids of the people whom the changes of an event name. */
export function idsNamed(data: Record<string, unknown>): string[] {
  const changes = Array.isArray(data['changes']) ? (data['changes'] as Change[]) : []
  return changes
    .filter(({ field }) => fields.has(field))
    .flatMap(({ from, to }) => [from, to])
    .filter((id) => typeof id === 'string')
}

/** The same as people; without doubles, in the order of their ids. */
export const peopleNamed = (data: Record<string, unknown>, known: Map<string, Person>): Person[] =>
  [...new Set(idsNamed(data))].sort().flatMap((id) => known.get(id) ?? [])
