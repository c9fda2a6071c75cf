import { sql, type RawBuilder } from 'kysely'
import type { Person } from '#contracts/values.ts'
import { builtOnce, forEverybody } from '#kit/built-once.ts'
import type { Tx } from '#kit/transaction.ts'

/** A contact as others see him beside his words, where he has no login: for a select. */
export const asVisitor = (contactId: RawBuilder<unknown>) =>
  sql<Person | null>`(select json_build_object('id', v.id, 'name', v.name, 'role', 'visitor', 'isRemoved', false)
    from contacts v where v.id = ${contactId})`

/** The same for the ids of those who did something without a login. */
export async function visitorsByIds(from: Pick<Tx, 'db'>, ids: readonly (string | null)[]) {
  const wanted = [...new Set(ids.filter((id) => id !== null))]
  if (wanted.length === 0) return new Map<string, Person>()
  const rows = await withIds(from, wanted)
  return new Map<string, Person>(
    rows.map(({ id, name }) => [id, { id, name, role: 'visitor', isRemoved: false }]),
  )
}

const withIds = builtOnce(forEverybody, ({ db }: Pick<Tx, 'db'>, ids: readonly string[]) =>
  db
    .selectFrom('contacts')
    .select(['id', 'name'])
    .where('id', '=', sql<string>`any(${ids}::uuid[])`),
)
