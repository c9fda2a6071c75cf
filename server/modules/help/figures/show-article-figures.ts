import { sql } from 'kysely'
import type { ArticleFigures } from '#contracts/article-figures.ts'
import type { SignedIn } from '#kit/actor.ts'
import { snapshot } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'

/** Shown texts without a reader are among them: that nobody reads one is a figure too. */
export const showArticleFigures = (
  world: World,
  actor: SignedIn,
  days: number,
): Promise<{ items: ArticleFigures[] }> =>
  snapshot(world, actor, async (tx) => {
    const { rows } = await sql<ArticleFigures>`
      select t.article_id as "articleId", t.locale, t.title,
        coalesce(sum(d.views), 0)::int as views, coalesce(sum(d.useful), 0)::int as useful,
        coalesce(sum(d.useless), 0)::int as useless
      from article_texts t left join article_days d
        on d.article_id = t.article_id and d.locale = t.locale and d.day > current_date - ${days}::int
      where t.state = 'published' or d.day is not null
      group by t.article_id, t.locale, t.title
      order by views desc, t.title, t.locale`.execute(tx.db)
    return { items: rows }
  })
