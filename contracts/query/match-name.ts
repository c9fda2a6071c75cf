import type { NameField } from './fields.ts'
import { foldName, isId } from './names.ts'
import type { Names } from './names.ts'
import type { ListedTicket } from './row.ts'
import type { NameValue } from './terms.ts'
import type { Verdict } from './verdict.ts'

type Known = {
  viewer: { userId: string | null; queueIds: ReadonlySet<string> | null }
  names: Names
}

/** A name that neither the row nor `names` knows may still mean somebody whom the server knows. */
export function nameMatches(field: NameField, value: NameValue, row: ListedTicket, known: Known): Verdict {
  const id = held(field, row)
  if (id === null) return value.is === 'none'
  if (value.is === 'none') return false
  if (value.is === 'me') return id === known.viewer.userId
  if (value.is === 'mine') return known.viewer.queueIds?.has(id) ?? 'unknown'
  const name = foldName(value.name)
  if (id === name) return true
  if (field === 'contact') return foldName(row.contact.name) === name || guess(name)
  return known.names[listOf[field]].get(name)?.includes(id) ?? guess(name)
}

const guess = (name: string): Verdict => (isId(name) ? false : 'unknown')

const listOf = {
  type: 'types',
  component: 'components',
  queue: 'queues',
  processor: 'people',
  owner: 'people',
  creator: 'people',
} as const satisfies Record<Exclude<NameField, 'contact'>, keyof Names>

function held(field: NameField, row: ListedTicket) {
  if (field === 'type') return row.typeId
  if (field === 'component') return row.componentId
  if (field === 'queue') return row.queueId
  if (field === 'creator') return row.createdBy?.id ?? null
  return row[field]?.id ?? null
}
