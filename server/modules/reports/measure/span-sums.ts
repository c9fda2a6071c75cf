import { sql, type RawBuilder } from 'kysely'
import type { Dimension } from '#contracts/reports.ts'
import type { Tx } from '#kit/transaction.ts'
import type { SpanSum } from '../figures/figure.ts'
import { conditionsOf, valueOf, type Filters } from './asked.ts'

export type SpanLine = {
  kind: string
  value: string | null
  /** How many marks lie at or before its beginning, and at or before its end. */
  begins: number
  ends: number
  count: number
  /** Of those that somebody had, in seconds from the first mark. */
  held: number
  since: number
  until: number
}
type Asked = { marks: readonly Date[]; filters: Filters; split?: Dimension | undefined }

export const spanLines = ({ db }: Tx, { marks, filters, split }: Asked): Promise<SpanLine[]> =>
  linesOf(
    db,
    marks,
    sql`select kind, agent_id, from_at, to_at, ${valueOf(split)} as value
    from report_spans where ${conditionsOf(filters)}`,
  )

/** Only agents are available: nothing else tells this time apart. */
export const presenceLines = ({ db }: Tx, { marks, filters, split }: Asked): Promise<SpanLine[]> =>
  linesOf(
    db,
    marks,
    sql`select 'available' as kind, agent_id, from_at, to_at, ${valueOf(split)} as value
    from (select user_id as agent_id, from_at, to_at from report_presence where state = 'available') p
    where ${conditionsOf(filters)}`,
  )

async function linesOf(
  db: Tx['db'],
  marks: readonly Date[],
  spans: RawBuilder<unknown>,
): Promise<SpanLine[]> {
  const [start, end] = [marks[0], marks.at(-1)]
  const { rows } = await sql<SpanLine>`
    select kind, value, begins, ends, count(*)::int as count, count(agent_id)::int as held,
      coalesce(sum(since) filter (where agent_id is not null), 0) as since,
      coalesce(sum(until) filter (where agent_id is not null), 0) as until
    from (
      select kind, value, agent_id,
        width_bucket(from_at, ${[...marks]}::timestamptz[]) as begins,
        width_bucket(to_at, ${[...marks]}::timestamptz[]) as ends,
        extract(epoch from from_at - ${start}::timestamptz)::float8 as since,
        extract(epoch from nullif(to_at, 'infinity') - ${start}::timestamptz)::float8 as until
      from (${spans}) s where to_at >= ${start} and from_at < ${end}
    ) s group by kind, value, begins, ends`.execute(db)
  return rows
}

/**
 * For each step between the marks: how many last at its end, and the seconds that fall into it. A span that begins
 * before a mark and ends at it or later lasts at it.
 */
export function sumsBetween(marks: readonly Date[], lines: readonly SpanLine[]): SpanSum[] {
  const zero = () => new Float64Array(marks.length + 2)
  const [lasting, held, begun, ended] = [zero(), zero(), zero(), zero()]
  for (const { begins, ends, count, held: many, since, until } of lines) {
    lasting[begins]! += count
    lasting[ends]! -= count
    held[begins]! += many
    held[ends]! -= many
    begun[begins]! += since
    if (ends < marks.length) ended[ends]! += until
  }
  const first = marks[0]?.getTime() ?? 0
  let [now, nowHeld, from, to, before] = [0, 0, 0, 0, 0]
  return marks.flatMap((mark, at) => {
    now += lasting[at]!
    nowHeld += held[at]!
    from += begun[at]!
    to += ended[at]!
    // What has ended counts up to its end, what lasts up to the mark; both from their beginning.
    const passed = to + nowHeld * ((mark.getTime() - first) / 1000) - from
    const seconds = passed - before
    before = passed
    return at === 0 ? [] : [{ atEnd: now, seconds: Math.max(0, seconds) }]
  })
}
