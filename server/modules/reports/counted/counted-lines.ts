import { sql, type RawBuilder } from 'kysely'
import { LOW_STARS } from '#contracts/satisfaction.ts'
import type { Tx } from '#kit/transaction.ts'
import { applies, namedIn } from '../figures/applies.ts'
import type { Figure } from '../figures/figure.ts'
import { conditionsOf, type Filters } from '../measure/asked.ts'
import { guidedChats } from '../measure/guided-sums.ts'
import type { Span } from '../read-period.ts'

/** One thing that was counted; `key` tells it from all others of the figure, `sort` is its place among them. */
export type CountedLine = {
  key: string
  sort: number
  ticket_id: string | null
  at: Date
  until: Date | null
  agent_id: string | null
  seconds: number | null
  stars: number | null
  rating_id: string | null
  /** Of a chat that began with the guide. */
  conversation_id: string | null
}
export type Asked = { figure: Figure; stars?: number | undefined; span: Span; filters: Filters; now: Date }
type After = { sort: number; key: string } | null

/** As they are to be looked at: times longest first, what lasts oldest first, all else newest first. */
export async function countedLines(
  { db }: Tx,
  asked: Asked,
  after: After,
  most: number,
): Promise<CountedLine[]> {
  const further = after
    ? sql`where sort < ${after.sort}::float8 or (sort = ${after.sort}::float8 and key > ${after.key})`
    : sql``
  const { rows } = await sql<CountedLine>`
    select * from (${sourceOf(asked)}) c ${further} order by sort desc, key limit ${most}`.execute(db)
  return rows
}

export async function countLines({ db }: Tx, asked: Asked): Promise<{ total: number; tickets: number }> {
  const { rows } = await sql<{ total: number; tickets: number }>`
    select count(*)::int as total, count(distinct ticket_id)::int as tickets from (${sourceOf(asked)}) c`.execute(
    db,
  )
  return rows[0] ?? { total: 0, tickets: 0 }
}

const earlier = (a: Date, b: Date) => (a < b ? a : b)

function sourceOf({ figure, stars, span, filters, now }: Asked): RawBuilder<unknown> {
  if (!applies(figure, namedIn(filters))) return nothing
  const conditions = conditionsOf(filters)
  const [start, end] = [span.start, earlier(span.end, now)]
  const given = stars === undefined ? sql`` : sql`and stars = ${stars}`
  if (figure.of === 'guided')
    return sql`select conversation_id::text as key, extract(epoch from at)::float8 as sort, ticket_id, at,
        null::timestamptz as until, null::uuid as agent_id, null::int as seconds, stars, null::uuid as rating_id,
        conversation_id
      from ${guidedChats}
      where kind = ${figure.kind} ${given} and at >= ${span.start} and at < ${span.end} and ${conditions}`
  if (figure.of === 'facts') {
    const sort = figure.unit === 'seconds' ? sql`seconds` : sql`extract(epoch from at)`
    const only = figure.only === 'low' ? sql`and stars <= ${LOW_STARS}` : sql``
    return sql`select ticket_id || ' ' || nth as key, ${sort}::float8 as sort, ticket_id, at,
        null::timestamptz as until, agent_id, seconds, stars, rating_id,
        null::uuid as conversation_id
      from report_facts
      where kind = ${figure.kind} ${only} ${given} and at >= ${span.start} and at < ${span.end} and ${conditions}`
  }
  // Nothing lasts in days that have not come.
  if (start >= end) return nothing
  const lasting = { conditions, start, end }
  if (figure.of === 'presence') return presence(lasting)
  return figure.lasting === 'at_end' ? lastingAtEnd(figure.kind, lasting) : heldWithin(figure.kind, lasting)
}

const nothing = sql`select *, ''::text as key, 0::float8 as sort, null::timestamptz as until,
  null::uuid as conversation_id from report_facts where false`

type Lasting = { conditions: RawBuilder<unknown>; start: Date; end: Date }

const lastingAtEnd = (kind: string, { conditions, end }: Lasting) =>
  sql`select ticket_id::text as key, -extract(epoch from from_at)::float8 as sort, ticket_id, from_at as at,
      nullif(to_at, 'infinity') as until, agent_id, null::int as seconds, null::int as stars, null::uuid as rating_id,
      null::uuid as conversation_id
    from report_spans where kind = ${kind} and from_at < ${end} and to_at >= ${end} and ${conditions}`

const heldWithin = (kind: string, { conditions, start, end }: Lasting) =>
  sql`select ticket_id || ' ' || agent_id as key, sum(seconds)::float8 as sort, ticket_id, min(since) as at,
      max(till) as until, agent_id, round(sum(seconds))::int as seconds, null::int as stars, null::uuid as rating_id,
      null::uuid as conversation_id
    from (
      select *, extract(epoch from till - since) as seconds from (
        select ticket_id, agent_id, greatest(from_at, ${start}::timestamptz) as since,
          least(to_at, ${end}::timestamptz) as till
        from report_spans
        where kind = ${kind} and agent_id is not null and from_at < ${end} and to_at > ${start} and ${conditions}
      ) cut
    ) held group by ticket_id, agent_id`

const presence = ({ conditions, start, end }: Lasting) =>
  sql`select agent_id || ' ' || since as key, extract(epoch from since)::float8 as sort, null::uuid as ticket_id,
      since as at, till as until, agent_id, round(extract(epoch from till - since))::int as seconds,
      null::int as stars, null::uuid as rating_id, null::uuid as conversation_id
    from (
      select agent_id, greatest(from_at, ${start}::timestamptz) as since, least(to_at, ${end}::timestamptz) as till
      from (select user_id as agent_id, from_at, to_at from report_presence where state = 'available') p
      where from_at < ${end} and to_at > ${start} and ${conditions}
    ) there`
