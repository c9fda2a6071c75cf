import { sql } from 'kysely'
import type { ArticleSearch } from '#contracts/article-figures.ts'
import type { Locale } from '#contracts/roles.ts'
import type { SignedIn } from '#kit/actor.ts'
import { snapshot, transaction } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'

const MOST = 200
const KEPT_DAYS = 366

export const listUnfoundSearches = (
  world: World,
  actor: SignedIn,
  days: number,
): Promise<{ items: ArticleSearch[] }> =>
  snapshot(world, actor, async (tx) => {
    const { rows } = await sql<ArticleSearch>`
      select words, locale, sum(asked)::int as asked, sum(unfound)::int as unfound, sum(opened)::int as opened,
        max(day)::text as "lastDay"
      from article_searches where day > current_date - ${days}::int
      group by words, locale having sum(opened) = 0 and sum(asked) > 0
      order by sum(unfound) desc, asked desc, "lastDay" desc, words limit ${MOST}`.execute(tx.db)
    return { items: rows }
  })

export const forgetSearch = (
  world: World,
  actor: SignedIn,
  { words, locale }: { words: string; locale: Locale },
): Promise<{ done: true }> =>
  transaction(world, actor, async (tx) => {
    await tx.db
      .deleteFrom('article_searches')
      .where('words', '=', words)
      .where('locale', '=', locale)
      .execute()
    return { done: true }
  })

/** What was looked for a year ago says nothing of today. */
export async function sweepSearches(world: World): Promise<void> {
  await sql`delete from article_searches where day < current_date - ${KEPT_DAYS}::int`.execute(world.db)
}
