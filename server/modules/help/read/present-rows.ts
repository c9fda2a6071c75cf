import { sql } from 'kysely'
import type { ArticleRow } from '#contracts/articles.ts'
import { together } from '#kit/in-transaction.ts'
import type { Tx } from '#kit/transaction.ts'
import { peopleByIds } from '#modules/users'
import { presentHead } from './present-article.ts'

const RECENT_DAYS = 30

/** In the order of the ids. */
export async function presentRows(tx: Tx, ids: readonly string[]): Promise<ArticleRow[]> {
  if (ids.length === 0) return []
  const wanted = [...ids]
  const [articles, texts, views] = await together([
    tx.db
      .selectFrom('articles')
      .select(['id', 'category_id', 'changed_at'])
      .where('id', 'in', wanted)
      .execute(),
    tx.db
      .selectFrom('article_texts')
      .select([
        'article_id',
        'locale',
        'title',
        'slug',
        'state',
        'version',
        'shown_version',
        'changed_by',
        'changed_at',
      ])
      .where('article_id', 'in', wanted)
      .orderBy('locale')
      .execute(),
    tx.db
      .selectFrom('article_days')
      .select(['article_id', (eb) => eb.fn.sum<string>('views').as('views')])
      .where('article_id', 'in', wanted)
      .where('day', '>', sql<string>`current_date - ${RECENT_DAYS}::int`)
      .groupBy('article_id')
      .execute(),
  ])
  const people = await peopleByIds(
    tx,
    texts.map((text) => text.changed_by),
  )
  const byId = new Map(articles.map((article) => [article.id, article]))
  const seen = new Map(views.map((row) => [row.article_id, Number(row.views)]))
  return wanted.flatMap((id) => {
    const article = byId.get(id)
    if (!article) return []
    return {
      id,
      categoryId: article.category_id,
      changedAt: article.changed_at.toISOString(),
      views: seen.get(id) ?? 0,
      texts: texts.filter((text) => text.article_id === id).map((text) => presentHead(text, people)),
    }
  })
}
