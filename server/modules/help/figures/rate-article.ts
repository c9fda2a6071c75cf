import { sql } from 'kysely'
import type { Locale } from '#contracts/roles.ts'
import { system } from '#kit/actor.ts'
import { notFound } from '#kit/fault.ts'
import { newId } from '#kit/id.ts'
import { transaction, type Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'

export const WORDS_LIMIT = 1000

export type Rated = { locale: Locale; slug: string; isUseful: boolean }

/** Yes or no to a published article; nothing of who said it is kept. */
export const rateArticle = (world: World, { locale, slug, isUseful }: Rated): Promise<void> =>
  transaction(world, system('help pages'), async (tx) => {
    const articleId = await publishedId(tx, locale, slug)
    const [useful, useless] = isUseful ? [1, 0] : [0, 1]
    await sql`insert into article_days as d (article_id, locale, day, useful, useless)
      values (${articleId}, ${locale}, current_date, ${useful}, ${useless})
      on conflict (article_id, locale, day) do update
        set useful = d.useful + ${useful}, useless = d.useless + ${useless}`.execute(tx.db)
    tell(tx, articleId, { locale, useful: isUseful, hasWords: false })
  })

/** Words to it, which come after the yes or no and do not count once more. */
export const leaveWords = (
  world: World,
  { locale, slug, isUseful, words }: Rated & { words: string },
): Promise<void> =>
  transaction(world, system('help pages'), async (tx) => {
    const articleId = await publishedId(tx, locale, slug)
    const row = { id: newId(), article_id: articleId, locale, is_useful: isUseful, words }
    await tx.db.insertInto('article_words').values(row).execute()
    tell(tx, articleId, { locale, useful: isUseful, hasWords: true })
  })

function tell(tx: Tx, articleId: string, data: { locale: string; useful: boolean; hasWords: boolean }) {
  tx.emit({ type: 'article.rated', subjects: [articleId], audience: 'staff', data })
}

async function publishedId(tx: Tx, locale: Locale, slug: string): Promise<string> {
  const shown = await tx.db
    .selectFrom('shown_articles')
    .select('article_id')
    .where('locale', '=', locale)
    .where('slug', '=', slug)
    .where('state', '=', 'published')
    .executeTakeFirst()
  if (!shown) throw notFound()
  return shown.article_id
}
