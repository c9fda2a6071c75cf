import { sql } from 'kysely'
import type { Db } from '#kit/database.ts'

/** Of so many tickets, the latest of their kind, that share must agree. */
const LATEST = 200
const LEAST = 20
const SHARE = 0.6

/** The type that tickets on a component mostly have, one that is still offered; nothing else is told of them. */
export async function usualType({ db }: { db: Db }, componentId: string | undefined): Promise<string | null> {
  if (componentId === undefined) return null
  const { rows } = await sql<{ id: string }>`
    select l.type_id as id from (select type_id from tickets where component_id = ${componentId}
        order by created_at desc limit ${sql.lit(LATEST)}) l
      join ticket_types y on y.id = l.type_id and y.archived_at is null and y.form = 'plain'
    group by l.type_id having count(*) >= ${sql.lit(LEAST)}
      and count(*) >= ${sql.lit(SHARE)} * (select count(*) from (select from tickets
        where component_id = ${componentId} order by created_at desc limit ${sql.lit(LATEST)}) all_of)`.execute(
    db,
  )
  return rows[0]?.id ?? null
}
