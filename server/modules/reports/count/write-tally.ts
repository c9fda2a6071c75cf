import { sql } from 'kysely'
import { together } from '#kit/in-transaction.ts'
import type { Tx } from '#kit/transaction.ts'
import { factRow, spanRow, standingRow } from './rows.ts'
import type { Tally } from './tally.ts'

const kindColumns = `type_id uuid, component_id uuid, queue_id uuid, priority smallint, channel text`
const kindNames = `type_id, component_id, queue_id, priority, channel`
const from = (values: readonly unknown[], columns: string) =>
  sql`jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as r(${sql.raw(columns)})`

/** In one round trip. A line that is there already is written over, except when a rating was given. */
export async function writeTally(tx: Tx, tally: Tally): Promise<void> {
  const undone = [...tally.undone.values()]
  const gone = [...tally.gone.values()].map((line) => ({ ...line, from: line.from.toISOString() }))
  const facts = [...tally.facts.values()].map(factRow)
  const spans = [...tally.spans.values()].map(spanRow)
  const standings = [...tally.standings.values()].map(standingRow)
  await together([
    undone.length === 0
      ? Promise.resolve()
      : sql`delete from report_facts f using ${from(undone, '"ticketId" uuid, kind text, nth int')}
          where f.ticket_id = r."ticketId" and f.kind = r.kind and f.nth = r.nth`.execute(tx.db),
    gone.length === 0
      ? Promise.resolve()
      : sql`delete from report_spans s using ${from(gone, '"ticketId" uuid, kind text, "from" timestamptz')}
          where s.ticket_id = r."ticketId" and s.kind = r.kind and s.from_at = r."from"`.execute(tx.db),
    facts.length === 0
      ? Promise.resolve()
      : sql`insert into report_facts (ticket_id, kind, nth, at, ${sql.raw(kindNames)}, agent_id, seconds, stars, rating_id)
          select ticket_id, kind, nth, at, ${sql.raw(kindNames)}, agent_id, seconds, stars, rating_id
          from ${from(facts, `ticket_id uuid, kind text, nth int, at timestamptz, ${kindColumns}, agent_id uuid, seconds int, stars smallint, rating_id uuid`)}
          on conflict (ticket_id, kind, nth) do update set stars = excluded.stars`.execute(tx.db),
    spans.length === 0
      ? Promise.resolve()
      : sql`insert into report_spans (ticket_id, kind, from_at, to_at, ${sql.raw(kindNames)}, agent_id)
          select ticket_id, kind, from_at, to_at, ${sql.raw(kindNames)}, agent_id
          from ${from(spans, `ticket_id uuid, kind text, from_at timestamptz, to_at timestamptz, ${kindColumns}, agent_id uuid`)}
          on conflict (ticket_id, kind, from_at) do update set to_at = excluded.to_at,
            type_id = excluded.type_id, component_id = excluded.component_id, queue_id = excluded.queue_id,
            priority = excluded.priority, agent_id = excluded.agent_id`.execute(tx.db),
    sql`insert into report_tickets select r.* from ${from(standings, standingColumns)}
      on conflict (ticket_id) do update set ${sql.raw(standingSets)}`.execute(tx.db),
  ])
}

const standingColumns = `ticket_id uuid, xid xid8, position bigint, at timestamptz, status text, is_merged boolean,
  waits boolean, type_id uuid, component_id uuid, queue_id uuid, priority smallint, channel text, processor_id uuid,
  opened_at timestamptz, begun_at timestamptz, resolver_id uuid, replies int, resolutions int, reopenings int,
  open_from timestamptz, waiting_from timestamptz`
const standingSets = standingColumns
  .split(',')
  .map((column) => column.trim().split(' ')[0] ?? '')
  .filter((name) => name !== 'ticket_id')
  .map((name) => `${name} = excluded.${name}`)
  .join(', ')
