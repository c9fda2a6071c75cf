import { sql } from 'kysely'
import type { Locale } from '#contracts/roles.ts'
import { Fault } from '#kit/fault.ts'
import type { Tx } from '#kit/transaction.ts'
import type { TextRow } from '../article.ts'

export type Written = Pick<TextRow, 'title' | 'slug' | 'keywords' | 'body'>
type Place = { articleId: string; locale: Locale; before: TextRow | undefined; restoredFrom?: number }

/** The text as its next version, told once. On a locked article; nothing happens when nothing differs. */
export async function writeText(
  tx: Tx,
  { articleId, locale, before, restoredFrom }: Place,
  written: Written,
): Promise<void> {
  if (before && isSame(before, written)) return
  await refuseTakenSlug(tx, { articleId, locale, slug: written.slug })
  const version = (before?.version ?? 0) + 1
  const savedBy = tx.actor.kind === 'user' ? tx.actor.id : null
  const row = { ...written, version, changed_by: savedBy, changed_at: sql<Date>`now()` }
  await tx.db
    .insertInto('article_texts')
    .values({ article_id: articleId, locale, ...row })
    .onConflict((conflict) => conflict.columns(['article_id', 'locale']).doUpdateSet(row))
    .execute()
  await tx.db
    .insertInto('article_versions')
    .values({
      article_id: articleId,
      locale,
      version,
      ...written,
      saved_by: savedBy,
      restored_from: restoredFrom ?? null,
    })
    .execute()
  await touch(tx, articleId)
  tx.emit({
    type: 'article.saved',
    subjects: [articleId],
    audience: 'staff',
    inOrder: true,
    data: { locale, version },
  })
}

export const touch = (tx: Tx, articleId: string) =>
  tx.db
    .updateTable('articles')
    .set({ changed_at: sql<Date>`now()` })
    .where('id', '=', articleId)
    .execute()

const isSame = (before: TextRow, written: Written) =>
  (['title', 'slug', 'keywords', 'body'] as const).every((part) => before[part] === written[part])

type Address = { articleId: string; locale: Locale; slug: string }

async function refuseTakenSlug(tx: Tx, address: Address) {
  const holder = await holderOf(tx, address)
  if (holder) throw new Fault('already_taken', { field: 'slug', params: { name: holder.title } })
}

const holderOf = (tx: Tx, { articleId, locale, slug }: Address) =>
  tx.db
    .selectFrom('article_texts')
    .select('title')
    .where('locale', '=', locale)
    .where('slug', '=', slug)
    .where('article_id', '!=', articleId)
    .executeTakeFirst()

/** The wanted one, else the first with a number behind it that nobody has. */
export async function freeSlug(tx: Tx, { articleId, locale, slug }: Address): Promise<string> {
  const wanted = slug || 'article'
  for (let number = 1; ; number += 1) {
    const free = number === 1 ? wanted : `${wanted.slice(0, 74).replace(/-+$/, '')}-${number}`
    if (!(await holderOf(tx, { articleId, locale, slug: free }))) return free
  }
}
