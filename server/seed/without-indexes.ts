import type pg from 'pg'

const FEW = 5000

/**
 * Building an index at the end is far quicker than keeping it up row by row; whoever uses these tables waits
 * meanwhile. For few rows it is left as it is.
 */
export async function withoutIndexes(
  client: pg.ClientBase,
  tables: readonly string[],
  count: number,
  work: () => Promise<void>,
): Promise<void> {
  if (count < FEW) return work()
  await client.query(`set local maintenance_work_mem = '256MB'`)
  const { rows } = await client.query<{ name: string; definition: string }>(
    `select c.relname as name, pg_get_indexdef(c.oid) as definition
      from pg_index i join pg_class c on c.oid = i.indexrelid
      where i.indrelid = any($1::text[]::regclass[]) and not c.relispartition
        and not exists (select from pg_constraint where conindid = c.oid)
      order by c.relname`,
    [tables],
  )
  for (const { name } of rows) await client.query(`drop index ${name}`)
  await work()
  // On a partitioned table the definition says ONLY, which would leave its partitions out.
  for (const { definition } of rows) await client.query(definition.replace(' ON ONLY ', ' ON '))
}
