import { sql } from 'kysely'
import { problemsOf } from '#contracts/flow-problems.ts'
import type { Flow, FlowSummary } from '#contracts/flows.ts'
import { notFound } from '#kit/fault.ts'
import type { Tx } from '#kit/transaction.ts'
import { peopleByIds } from '#modules/users'
import type { FlowRow } from './flow-row.ts'

type Row = FlowRow & {
  inbox_ids: string[]
  languages: string[]
  number: number | null
  published_at: Date | null
  is_changed: boolean
  led: number
  solved: number
  rated: number
  stars: number | null
}

async function rowsOf(tx: Tx, id: string | null): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select f.*, v.number, v.published_at, f.graph is distinct from v.graph as is_changed,
      coalesce(i.ids, '{}') as inbox_ids, coalesce(i.languages, '{}') as languages,
      coalesce(r.led, 0) as led, coalesce(r.solved, 0) as solved,
      coalesce(r.rated, 0) as rated, r.stars
    from flows f left join flow_versions v on v.id = f.published_id
      left join lateral (select array_agg(distinct i.id) as ids, array_agg(distinct l) as languages
        from flow_inboxes fi join inboxes i on i.id = fi.inbox_id, unnest(i.languages) l
        where fi.flow_id = f.id) i on true
      left join lateral (select count(*)::int as led, count(*) filter (where r.outcome = 'ended')::int as solved,
          count(c.guide_stars)::int as rated, avg(c.guide_stars)::float8 as stars
        from guide_runs r join chats c using (conversation_id) join flow_versions o on o.id = r.version_id
        where o.flow_id = f.id and r.started_at > ${tx.world.now()}::timestamptz - interval '30 days') r on true
    where ${id === null ? sql`true` : sql`f.id = ${id}`} order by f.archived_at nulls first, f.name, f.id`.execute(
    tx.db,
  )
  return rows
}

export const presentFlows = async (tx: Tx): Promise<FlowSummary[]> => (await rowsOf(tx, null)).map(summary)

export async function presentFlow(tx: Tx, id: string): Promise<Flow> {
  const [row] = await rowsOf(tx, id)
  if (!row) throw notFound()
  const people = await peopleByIds(tx, [row.author_id])
  return {
    ...summary(row),
    graph: row.graph,
    problems: problemsOf(row.graph, row.languages),
    version: row.version,
    changedAt: row.changed_at.toISOString(),
    author: people.get(row.author_id ?? '') ?? null,
  }
}

const summary = (row: Row): FlowSummary => ({
  id: row.id,
  name: row.name,
  inboxIds: row.inbox_ids,
  published: row.number,
  publishedAt: row.published_at?.toISOString() ?? null,
  isChanged: row.is_changed,
  led: row.led,
  solved: row.solved,
  rated: row.rated,
  stars: row.stars,
  archived: row.archived_at !== null,
})
