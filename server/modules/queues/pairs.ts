import { sql } from 'kysely'
import type { Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'

/** Tables that say which belongs to which. */
const tables = {
  types: ['queue_types', 'queue_id', 'type_id'],
  components: ['queue_components', 'queue_id', 'component_id'],
  members: ['queue_members', 'queue_id', 'user_id'],
  needs: ['queue_skills', 'queue_id', 'skill_id'],
  skilled: ['user_skills', 'skill_id', 'user_id'],
} as const
export type Pairs = keyof typeof tables

/** What belongs to each, by its id. */
export async function pairsOf(tx: Pick<World, 'db'>, pairs: Pairs): Promise<Map<string, string[]>> {
  const [table, owner, what] = tables[pairs]
  const { rows } = await sql<{ owner: string; ids: string[] }>`
    select ${sql.ref(owner)} as owner, array_agg(${sql.ref(what)}) as ids
    from ${sql.table(table)} group by ${sql.ref(owner)}`.execute(tx.db)
  return new Map(rows.map((row) => [row.owner, row.ids]))
}

/** Puts these in the place of what belonged to it. */
export async function putPairs(tx: Tx, pairs: Pairs, id: string, ids: readonly string[]): Promise<void> {
  const [table, owner, what] = tables[pairs]
  await sql`delete from ${sql.table(table)} where ${sql.ref(owner)} = ${id}`.execute(tx.db)
  await sql`insert into ${sql.table(table)} (${sql.ref(owner)}, ${sql.ref(what)})
    select ${id}::uuid, unnest(${[...new Set(ids)]}::uuid[])`.execute(tx.db)
}
