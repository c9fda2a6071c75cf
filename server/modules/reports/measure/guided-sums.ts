import { sql } from 'kysely'
import type { Tx } from '#kit/transaction.ts'
import { applies, namedIn } from '../figures/applies.ts'
import { conditionsOf, valueOf } from './asked.ts'
import type { FactAsked, FactLine } from './fact-sums.ts'

/** The chats of the guide, as conditions know them. */
export const guidedChats = sql`(select *, 'chat' as channel from report_guided) g`

/** The same of chats that the guide led. */
export async function guidedLines({ db }: Tx, { marks, filters, split }: FactAsked): Promise<FactLine[]> {
  if (!applies({ of: 'guided' }, namedIn(filters, split))) return []
  const [start, end] = [marks[0], marks.at(-1)]
  const { rows } = await sql<FactLine>`
    select kind, step, value, count(*)::int as count, array_agg(stars) filter (where stars is not null) as numbers
    from (
      select kind, stars, ${valueOf(split)} as value,
        ${split ? sql`0` : sql`width_bucket(at, ${[...marks]}::timestamptz[]) - 1`} as step
      from ${guidedChats}
      where at >= ${start} and at < ${end} and ${conditionsOf(filters)}
    ) f group by kind, step, value`.execute(db)
  return rows
}
