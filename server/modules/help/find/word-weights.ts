import { sql, type RawBuilder } from 'kysely'
import type { Tx } from '#kit/transaction.ts'
import type { AskedWord } from './asked-words.ts'

const UNKNOWN = 0.25

/** How much each word tells: the fewer of the articles know it, the more. */
export async function weightsOf(
  tx: Tx,
  asked: readonly AskedWord[],
  where: RawBuilder<unknown>,
): Promise<number[]> {
  const known = asked.map(({ query }) => sql`count(*) filter (where words @@ ${query})`)
  const { rows } = await sql<{ known: number[]; all: number }>`
    select array[${sql.join(known)}]::int[] as known, count(*)::int as all
    from shown_articles where ${where}`.execute(tx.db)
  const { known: counts = [], all = 0 } = rows[0] ?? {}
  return asked.map((_, at) => weightOf(counts[at] ?? 0, all))
}

/** What no article knows is a name, a place, an error, or another matter: it counts, but less than what one knows. */
function weightOf(known: number, all: number): number {
  return known === 0 ? UNKNOWN * Math.log(2 + all) : Math.log(1 + (all + 1) / (known + 1))
}

/** What an article has of it, by the weights; what stands in its title or keywords counts twice. */
export const toldBy = (asked: readonly AskedWord[], weights: readonly number[]) =>
  sql.join(
    asked.map(
      ({ query }, at) =>
        sql`${weights[at]}::float8 * ((words @@ ${query})::int + (ts_filter(words, '{a,b}') @@ ${query})::int)`,
    ),
    sql` + `,
  )
