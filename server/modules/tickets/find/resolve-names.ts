import { foldName, isId } from '#contracts/query/names.ts'
import type { NameField } from '#contracts/query/fields.ts'
import type { FieldTerm, NameValue, Term } from '#contracts/query/terms.ts'
import { staff } from '#contracts/roles.ts'
import { worksHere } from '#kit/actor.ts'
import type { Tx } from '#kit/transaction.ts'
import { contactsNamed } from './contacts-named.ts'

type NameTerm = Extract<FieldTerm, { kind: 'name' }>

/** What a name term means here: these ids, or nobody. A name that nobody bears finds nothing. */
export type Resolved = { ids: string[]; isNone: boolean }

/** The names of a query as ids, by few small queries before the large one. */
export async function resolveNames(tx: Tx, terms: readonly Term[]): Promise<Map<Term, Resolved>> {
  const resolved = new Map<Term, Resolved>()
  for (const term of terms) {
    if (term.kind !== 'name') continue
    const ids = new Set<string>()
    for (const value of term.values) for (const id of await idsOf(tx, term, value)) ids.add(id)
    resolved.set(term, { ids: [...ids], isNone: term.values.some((value) => value.is === 'none') })
  }
  return resolved
}

async function idsOf(tx: Tx, { field }: NameTerm, value: NameValue): Promise<string[]> {
  if (value.is === 'none') return []
  if (value.is === 'me') return tx.actor.kind === 'user' ? [tx.actor.id] : []
  if (field === 'queue' && !worksHere(tx.actor)) return []
  if (value.is === 'mine') return ownQueues(tx)
  if (isId(value.name)) return [value.name.toLowerCase()]
  return named[field](tx, value.name)
}

const named: Record<NameField, (tx: Tx, name: string) => Promise<string[]>> = {
  type: (tx, name) => kindsNamed(tx, 'ticket_types', name),
  component: (tx, name) => kindsNamed(tx, 'components', name),
  queue: (tx, name) => kindsNamed(tx, 'queues', name),
  processor: staffNamed,
  owner: staffNamed,
  creator: async (tx, name) => [...(await staffNamed(tx, name)), ...(await usersNamed(tx, name))],
  contact: contactsNamed,
}

type Kinds = 'ticket_types' | 'components' | 'queues'

/** By key, or by the name in any language. */
async function kindsNamed(tx: Tx, table: Kinds, name: string): Promise<string[]> {
  const asked = foldName(name)
  const rows = await tx.db.selectFrom(table).select(['id', 'key', 'name']).execute()
  return rows
    .filter((row) => row.key === asked || Object.values(row.name).some((one) => foldName(one) === asked))
    .map((row) => row.id)
}

/** Those that the reader works in. */
async function ownQueues({ db, actor }: Tx): Promise<string[]> {
  if (actor.kind !== 'user') return []
  const rows = await db
    .selectFrom('queue_members')
    .select('queue_id')
    .where('user_id', '=', actor.id)
    .execute()
  return rows.map((row) => row.queue_id)
}

/** Also those who left: what they did stays under their names. */
async function staffNamed(tx: Tx, name: string): Promise<string[]> {
  const rows = await tx.db.selectFrom('people').select(['id', 'name']).where('role', 'in', staff).execute()
  const asked = foldName(name)
  return rows.filter((row) => foldName(row.name) === asked).map((row) => row.id)
}

/** Customers are many: by the name as it is written, which an index knows. */
async function usersNamed(tx: Tx, name: string): Promise<string[]> {
  const rows = await tx.db.selectFrom('people').select('id').where('name', '=', name.trim()).execute()
  return rows.map((row) => row.id)
}
