import { sql } from 'kysely'
import type { Locale } from '#contracts/roles.ts'
import type { Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import type { CategoryRow } from '../categories/list-article-categories.ts'

export type ShownTitle = { article_id: string; slug: string; title: string; category_id: string }

/** Everything published in a language, by its title. */
export const titlesIn = (tx: Tx, locale: Locale): Promise<ShownTitle[]> =>
  tx.db
    .selectFrom('shown_articles')
    .select(['article_id', 'slug', 'title', 'category_id'])
    .where('locale', '=', locale)
    .where('state', '=', 'published')
    .orderBy('title')
    .orderBy('article_id')
    .execute()

const RECENT_DAYS = 90

/** How often each was read of late; visitors themselves cannot read the figures. */
export async function readersOf(world: World, locale: Locale): Promise<Map<string, number>> {
  const rows = await world.db
    .selectFrom('article_days')
    .select(['article_id', (eb) => eb.fn.sum<string>('views').as('views')])
    .where('locale', '=', locale)
    .where('day', '>', sql<string>`current_date - ${RECENT_DAYS}::int`)
    .groupBy('article_id')
    .execute()
  return new Map(rows.map((row) => [row.article_id, Number(row.views)]))
}

export const byReaders =
  (readers: Map<string, number>) =>
  (one: ShownTitle, other: ShownTitle): number =>
    (readers.get(other.article_id) ?? 0) - (readers.get(one.article_id) ?? 0)

/** The category itself and those under it. */
export const familyOf = (all: readonly CategoryRow[], { id }: CategoryRow): string[] => [
  id,
  ...all.filter((one) => one.parent_id === id).map((one) => one.id),
]
