import type { FoundArticle } from '#contracts/article-search.ts'
import type { Locale } from '#contracts/roles.ts'
import type { Actor } from '#kit/actor.ts'
import { snapshot, type Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { maySeeInternal } from '../policy.ts'
import { askedWords } from './asked-words.ts'
import { findShown, type Audience, type ShownRow } from './find-shown.ts'
import { findTelling } from './find-telling.ts'
import { excerptOf, markWords } from './mark-words.ts'

export type Search = {
  words: string
  locale: Locale
  audience: Audience
  limit?: number
  before?: ReadonlyMap<string, number>
}
export type ArticleHit = FoundArticle & Pick<ShownRow, 'how' | 'rank'> & { plain: string }

/**
 * Articles that fit, with the words marked; in another language only when there is none in the reader's. `how` and
 * `rank` say how well: ranks of one `how` can be compared.
 */
export async function findArticles(
  tx: Tx,
  { words, locale, audience, limit = 5 }: Search,
): Promise<ArticleHit[]> {
  const own = await findShown(tx, { words, locale, audience, limit })
  const rows = own.length > 0 ? own : await findShown(tx, { words, audience, limit })
  return present(rows, words)
}

/** The same for a whole text, such as a customer's first word: with how much of what it says each of them has. */
export async function articlesAbout(
  tx: Tx,
  { locale, limit = 5, ...search }: Search,
): Promise<(ArticleHit & { share: number })[]> {
  const { words } = search
  const own = await findTelling(tx, { ...search, locale, limit })
  const rows = own.length > 0 ? own : await findTelling(tx, { ...search, limit })
  return present(rows, words).map((hit, at) => ({ ...hit, share: rows[at]?.share ?? 0 }))
}

function present(rows: readonly ShownRow[], words: string): ArticleHit[] {
  const asked = askedWords(words)
  return rows.map((row) => ({
    id: row.article_id,
    locale: row.locale,
    state: row.state,
    title: markWords(row.title, asked),
    excerpt: excerptOf(row, asked),
    path: row.state === 'published' ? pathOf(row) : `/articles/${row.article_id}`,
    plain: row.plain,
    how: row.how,
    rank: row.rank,
  }))
}

const pathOf = ({ locale, slug }: { locale: Locale; slug: string }): string =>
  `/help/${locale}/articles/${slug}`

export const showFound = (
  world: World,
  actor: Actor,
  asked: { words: string; locale: Locale; limit: number },
): Promise<{ items: FoundArticle[] }> =>
  snapshot(world, actor, async (tx) => {
    const hits = await findArticles(tx, { ...asked, audience: maySeeInternal(actor) ? 'staff' : 'public' })
    return { items: hits.map(({ how: _how, rank: _rank, plain: _plain, ...found }) => found) }
  })
