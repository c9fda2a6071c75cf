import { sql } from 'kysely'
import type { Locale } from '#contracts/roles.ts'
import type { Tx } from '#kit/transaction.ts'
import type { TextRow } from '../article.ts'
import { findNear, type Audience } from './find-shown.ts'

const BESIDE = 4

/** Those that the author chose, by a title of theirs. */
export async function chosenBeside(tx: Tx, articleId: string): Promise<{ id: string; title: string }[]> {
  const { rows } = await sql<{ id: string; title: string }>`
    select r.related_id as id,
      (select t.title from article_texts t where t.article_id = r.related_id order by t.locale <> ${tx.actor.locale},
        t.locale limit 1) as title
    from related_articles r where r.article_id = ${articleId} order by r.place`.execute(tx.db)
  return rows
}

/** What else has the words of its title, as far as the chosen ones leave room. */
export async function suggestedBeside(
  tx: Tx,
  { title, locale }: Pick<TextRow, 'title' | 'locale'>,
  except: readonly string[],
): Promise<{ id: string; title: string }[]> {
  const limit = BESIDE - (except.length - 1)
  if (limit <= 0) return []
  const rows = await findNear(tx, { words: title, locale, audience: 'public', limit }, except)
  return rows.map((row) => ({ id: row.article_id, title: row.title }))
}

export type Beside = { slug: string; title: string; state: string }
type Article = { article_id: string; locale: Locale; title: string }

/** What a reader sees beside an article: the chosen ones that are shown in his language, then what is near. */
export async function shownBeside(tx: Tx, article: Article, audience: Audience): Promise<Beside[]> {
  const chosen = await tx.db
    .selectFrom('related_articles as r')
    .innerJoin('shown_articles as a', 'a.article_id', 'r.related_id')
    .select(['a.article_id', 'a.slug', 'a.title', 'a.state'])
    .where('r.article_id', '=', article.article_id)
    .where('a.locale', '=', article.locale)
    .$if(audience === 'public', (query) => query.where('a.state', '=', 'published'))
    .orderBy('r.place')
    .limit(BESIDE)
    .execute()
  const known = [article.article_id, ...chosen.map((one) => one.article_id)]
  const { title: words, locale } = article
  const near =
    chosen.length < BESIDE
      ? await findNear(tx, { words, locale, audience, limit: BESIDE - chosen.length }, known)
      : []
  return [...chosen, ...near].map(({ slug, title, state }) => ({ slug, title, state }))
}
