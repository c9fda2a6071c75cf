import { sql, type RawBuilder, type SqlBool } from 'kysely'
import { dimensions, type Dimension } from '#contracts/reports.ts'

/** Which values of each dimension count; null stands for none. Dimensions that are not named take all. */
export type Filters = Partial<Record<Dimension, readonly (string | null)[]>>

const columns: Record<Dimension, RawBuilder<string | null>> = {
  agent: sql`agent_id`,
  queue: sql`queue_id`,
  type: sql`type_id`,
  component: sql`component_id`,
  priority: sql`priority`,
  channel: sql`channel`,
}
const types: Record<Dimension, RawBuilder<unknown>> = {
  agent: sql`uuid[]`,
  queue: sql`uuid[]`,
  type: sql`uuid[]`,
  component: sql`uuid[]`,
  priority: sql`smallint[]`,
  channel: sql`text[]`,
}

/** The value that a line is told apart by, as text. */
export const valueOf = (split: Dimension | undefined): RawBuilder<string | null> =>
  split === undefined ? sql`null::text` : sql`${columns[split]}::text`

/** What a line must be to count. */
export function conditionsOf(filters: Filters): RawBuilder<SqlBool> {
  const all = dimensions.flatMap((dimension) => {
    const wanted = filters[dimension]
    return wanted ? [fits(dimension, wanted)] : []
  })
  return all.length === 0 ? sql`true` : sql.join(all, sql` and `)
}

function fits(dimension: Dimension, wanted: readonly (string | null)[]): RawBuilder<SqlBool> {
  const column = columns[dimension]
  const named = wanted.filter((value) => value !== null)
  const isNamed = sql<SqlBool>`${column} = any(${named}::${types[dimension]})`
  return wanted.includes(null) ? sql`(${column} is null or ${isNamed})` : isNamed
}
