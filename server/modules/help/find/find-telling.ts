import { sql } from 'kysely'
import type { Tx } from '#kit/transaction.ts'
import { askedWords } from './asked-words.ts'
import { columns, scope, type ShownRow, type Wanted } from './find-shown.ts'
import { toldBy, weightsOf } from './word-weights.ts'

/** `share`: how much of what the text says, by the rarity of its words, the article has; half of it by its title. */
export type ToldRow = ShownRow & { share: number }

/** How far what helped before is believed; what both say is believed more than either (docs/subsystems/answers.md). */
const BELIEVED = 0.8

/**
 * What a whole text is about, the best first. People tell a story where a search has three words, so hardly an article
 * has all of it, and each word counts by how few articles know it.
 */
export async function findTelling(tx: Tx, wanted: Wanted): Promise<ToldRow[]> {
  const asked = askedWords(wanted.words)
  if (asked.length === 0) return []
  const weights = await weightsOf(tx, asked, scope(wanted))
  const whole = weights.reduce((sum, one) => sum + one, 0)
  const before = [...(wanted.before ?? [])]
  const { rows } = await sql<ToldRow>`
    select * from (
      select ${columns}, 'some' as how, ts_rank(words, ${sql.join(
        asked.map(({ query }) => query),
        sql` || `,
      )}) as rank,
        1 - (1 - (${toldBy(asked, weights)}) / ${2 * whole}::float8)
          * (1 - ${BELIEVED}::float8 * coalesce(led.share, 0)) as share
      from shown_articles
        left join unnest(${before.map(([id]) => id)}::uuid[], ${before.map(([, share]) => share)}::float8[])
          as led(id, share) on led.id = article_id
      where ${scope(wanted)}
    ) told where share > 0 order by share desc, rank desc, article_id, locale limit ${wanted.limit}`.execute(
    tx.db,
  )
  return rows
}
