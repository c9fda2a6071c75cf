import { sql } from 'kysely'
import { staff } from '#contracts/roles.ts'
import type { Person } from '#contracts/values.ts'
import { builtOnce, forEverybody } from '#kit/built-once.ts'
import type { World } from '#kit/world.ts'

/** Through the view that customers may read too: names and roles, never mail or number. */
export async function peopleByIds(
  from: Pick<World, 'db'>,
  ids: readonly (string | null)[],
): Promise<Map<string, Person>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))]
  if (wanted.length === 0) return new Map()
  const rows = await withIds(from, wanted)
  return new Map(rows.map((row) => [row.id, row]))
}

const withIds = builtOnce(forEverybody, ({ db }: Pick<World, 'db'>, ids: readonly string[]) =>
  db
    .selectFrom('people')
    .select(['id', 'name', 'role', 'is_removed as isRemoved'])
    .where('id', '=', sql<string>`any(${ids}::uuid[])`),
)

export async function personOf(tx: Pick<World, 'db'>, id: string): Promise<Person | null> {
  return (await peopleByIds(tx, [id])).get(id) ?? null
}

/** Those among the ids who work here now: may be given work and are told of it. */
export async function staffByIds({ db }: Pick<World, 'db'>, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, never>()
  const rows = await db
    .selectFrom('users')
    .select(['id', 'name', 'role', 'email', 'locale', 'time_zone as timeZone'])
    .where('id', '=', sql<string>`any(${[...new Set(ids)]}::uuid[])`)
    .where('role', 'in', staff)
    .where('deactivated_at', 'is', null)
    .where('removed_at', 'is', null)
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}
