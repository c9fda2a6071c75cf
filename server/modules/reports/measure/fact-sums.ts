import { sql } from 'kysely'
import type { Dimension } from '#contracts/reports.ts'
import type { Tx } from '#kit/transaction.ts'
import type { GuidedKind } from '../count/count-guided.ts'
import type { FactKind } from '../count/standing.ts'
import type { FactSum } from '../figures/figure.ts'
import { conditionsOf, valueOf, type Filters } from './asked.ts'

export type FactLine = {
  kind: FactKind | GuidedKind
  step: number
  value: string | null
  count: number
  numbers: number[] | null
}
export type FactSums = Map<FactLine['kind'], FactSum>
export type FactAsked = { marks: readonly Date[]; filters: Filters; split?: Dimension | undefined }

/** Sums of facts between marks, for each step, or for each value. */
export async function factLines({ db }: Tx, { marks, filters, split }: FactAsked): Promise<FactLine[]> {
  const [start, end] = [marks[0], marks.at(-1)]
  const { rows } = await sql<FactLine>`
    select kind, step, value, count(*)::int as count,
      array_agg(coalesce(seconds, stars)) filter (where coalesce(seconds, stars) is not null) as numbers
    from (
      select kind, seconds, stars, ${valueOf(split)} as value,
        ${split ? sql`0` : sql`width_bucket(at, ${[...marks]}::timestamptz[]) - 1`} as step
      from report_facts
      where at >= ${start} and at < ${end} and ${conditionsOf(filters)}
    ) f group by kind, step, value`.execute(db)
  return rows
}

export function sumOf(lines: readonly FactLine[]): FactSums {
  const sums: FactSums = new Map()
  for (const [kind, of] of Map.groupBy(lines, (line) => line.kind)) {
    const count = of.reduce((sum, line) => sum + line.count, 0)
    sums.set(kind, { count, numbers: of.flatMap((line) => line.numbers ?? []) })
  }
  return sums
}
