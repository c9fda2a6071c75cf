import { sql } from 'kysely'
import type { FlowGraph } from '#contracts/flow-graph.ts'
import type { Db } from '#kit/database.ts'
import type { Tx } from '#kit/transaction.ts'

export type Published = { id: string; name: string; graph: FlowGraph }

/** What visitors of an inbox meet; undefined: a person is asked for at once. */
export async function publishedAt(
  { db }: { db: Db | Tx['db'] },
  inboxId: string,
): Promise<Published | undefined> {
  const { rows } = await sql<Published>`
    select v.id, f.name, v.graph from flow_inboxes i join flows f on f.id = i.flow_id
      join flow_versions v on v.id = f.published_id
    where i.inbox_id = ${inboxId} and f.archived_at is null`.execute(db)
  return rows[0]
}
