import { sql } from 'kysely'
import type { Tx } from '#kit/transaction.ts'

/** The tickets that this one was merged into, the nearest first. */
export async function mergedAbove(tx: Tx, ticketId: string): Promise<string[]> {
  const { rows } = await sql<{ merged_into: string }>`
    with recursive above as (
      select merged_into, 1 as step from tickets where id = ${ticketId}
      union all
      select t.merged_into, step + 1 from tickets t join above on t.id = above.merged_into
    ) select merged_into from above where merged_into is not null order by step`.execute(tx.db)
  return rows.map((row) => row.merged_into)
}
