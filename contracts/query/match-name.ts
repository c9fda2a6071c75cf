import type { NameField } from './fields.ts'
import { foldName, isId } from './names.ts'
import type { Names } from './names.ts'
import type { ListedTicket } from './row.ts'
import type { NameValue } from './terms.ts'
import type { Verdict } from './verdict.ts'

type Known = { viewer: { userId: string | null }; names: Names }

/** A name that neither the row nor `names` knows may still mean somebody whom the server knows. */
export function nameMatches(field: NameField, value: NameValue, row: ListedTicket, known: Known): Verdict {
  const { id, others } = held(field, row)
  if (id === null) return value.is === 'none'
  if (value.is === 'none') return false
  if (value.is === 'me') return id === known.viewer.userId
  const name = foldName(value.name)
  if ([id, ...others].some((one) => one !== null && foldName(one) === name)) return true
  const ids = field === 'contact' ? undefined : known.names[listOf[field]].get(name)
  return ids ? ids.includes(id) : isId(name) ? false : 'unknown'
}

const listOf = {
  type: 'types',
  component: 'components',
  processor: 'people',
  owner: 'people',
  creator: 'people',
} as const satisfies Record<Exclude<NameField, 'contact'>, keyof Names>

function held(field: NameField, row: ListedTicket): { id: string | null; others: (string | null)[] } {
  if (field === 'type') return { id: row.typeId, others: [row.typeKey] }
  if (field === 'component') return { id: row.componentId, others: [row.componentKey] }
  if (field === 'processor') return { id: row.processorId, others: [] }
  if (field === 'owner') return { id: row.ownerId, others: [] }
  if (field === 'creator') return { id: row.createdBy, others: [] }
  return { id: row.contactId, others: [row.contactName] }
}
