import { sql } from 'kysely'
import { Fault } from '#kit/fault.ts'
import { cutText } from '#kit/cut-text.ts'
import { fold } from '#kit/fold.ts'
import type { Tx } from '#kit/transaction.ts'
import type { ArticleRow, TextRow } from '../article.ts'
import { picturesIn } from '../markdown/links.ts'
import { render, wordsIn, type TextWords } from '../markdown/render.ts'
import { picturesKnown } from '../pictures/pictures-known.ts'

const LEAD_LIMIT = 240

/** Makes what readers see of a text, and keeps the addresses under which they ever saw it. */
export async function showText(
  tx: Tx,
  article: ArticleRow,
  text: TextRow,
  state: 'published' | 'internal',
): Promise<void> {
  const { article_id, locale, slug, title } = text
  await refuseShownSlug(tx, text)
  const pictures = await picturesKnown(tx, picturesIn(text.body))
  const words = wordsIn(text.body)
  const shown = {
    state,
    slug,
    title,
    category_id: article.category_id,
    lead: shortened(words.lead),
    html: render(text.body, pictures),
    plain: words.plain,
    folded: fold(`${title} ${text.keywords} ${words.headings}`),
    words: wordsOf(text, words),
    changed_at: sql<Date>`now()`,
  }
  await tx.db
    .insertInto('shown_articles')
    .values({ article_id, locale, ...shown })
    .onConflict((conflict) => conflict.columns(['article_id', 'locale']).doUpdateSet(shown))
    .execute()
  await putPictures(tx, text, pictures)
  await tx.db
    .insertInto('article_slugs')
    .values({ locale, slug, article_id })
    .onConflict((conflict) => conflict.columns(['locale', 'slug']).doUpdateSet({ article_id }))
    .execute()
}

export async function hideText(tx: Tx, { article_id, locale }: TextRow): Promise<void> {
  await tx.db
    .deleteFrom('shown_articles')
    .where('article_id', '=', article_id)
    .where('locale', '=', locale)
    .execute()
}

/** Another article may still be shown under an address that it has given up for its next version. */
async function refuseShownSlug(tx: Tx, { article_id, locale, slug }: TextRow) {
  const holder = await tx.db
    .selectFrom('shown_articles')
    .select('title')
    .where('locale', '=', locale)
    .where('slug', '=', slug)
    .where('article_id', '!=', article_id)
    .executeTakeFirst()
  if (holder) throw new Fault('already_taken', { field: 'slug', params: { name: holder.title } })
}

/** Title before headings before text, each also in plain Latin letters: "karta" finds "карта". */
function wordsOf({ title, keywords }: TextRow, { headings, plain }: TextWords) {
  const both = (text: string) => sql`words_of(${`${text} ${fold(text)}`})`
  return sql<string>`setweight(${both(`${title} ${keywords}`)}, 'A')
    || setweight(${both(headings)}, 'B') || setweight(${both(plain)}, 'D')`
}

function shortened(lead: string): string {
  if (lead.length <= LEAD_LIMIT) return lead
  return `${cutText(lead, LEAD_LIMIT).replace(/\s+\S*$/, '')}…`
}

async function putPictures(
  tx: Tx,
  { article_id, locale }: TextRow,
  pictures: Awaited<ReturnType<typeof picturesKnown>>,
) {
  await tx.db
    .deleteFrom('shown_pictures')
    .where('article_id', '=', article_id)
    .where('locale', '=', locale)
    .execute()
  if (pictures.size === 0) return
  const rows = [...pictures].map(([file_id, { preview }]) => ({
    article_id,
    locale,
    file_id,
    preview: JSON.stringify(preview),
  }))
  await tx.db.insertInto('shown_pictures').values(rows).execute()
}
