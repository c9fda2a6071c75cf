import type { Locale } from '#contracts/roles.ts'
import { notFound } from '#kit/fault.ts'
import type { Tx } from '#kit/transaction.ts'
import type { ArticleRow, TextRow } from './article.ts'
import { mayWrite } from './policy.ts'

/** The one door to an article as it is written. Readers have another: what is shown. */
export async function articleFor(tx: Tx, id: string, lock: 'look' | 'change' = 'look'): Promise<ArticleRow> {
  if (!mayWrite(tx.actor)) throw notFound()
  const base = tx.db.selectFrom('articles').selectAll().where('id', '=', id)
  const article = await (lock === 'change' ? base.forUpdate() : base).executeTakeFirst()
  if (!article) throw notFound()
  return article
}

const columns = [
  'article_id',
  'locale',
  'title',
  'slug',
  'keywords',
  'body',
  'state',
  'version',
  'shown_version',
  'changed_by',
  'changed_at',
] as const

/** In the order of their languages. */
export const textsOf = (tx: Tx, articleId: string): Promise<TextRow[]> =>
  tx.db
    .selectFrom('article_texts')
    .select(columns)
    .where('article_id', '=', articleId)
    .orderBy('locale')
    .execute()

export const textOf = (tx: Tx, articleId: string, locale: Locale): Promise<TextRow | undefined> =>
  tx.db
    .selectFrom('article_texts')
    .select(columns)
    .where('article_id', '=', articleId)
    .where('locale', '=', locale)
    .executeTakeFirst()

export async function textFor(tx: Tx, articleId: string, locale: Locale): Promise<TextRow> {
  const text = await textOf(tx, articleId, locale)
  if (!text) throw notFound()
  return text
}
