import type { Selectable } from 'kysely'
import type { ArticleCategory } from '#contracts/article-categories.ts'
import type { Actor } from '#kit/actor.ts'
import { snapshot, type Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { maySeeInternal } from '../policy.ts'
import type { Tables } from '#server/tables.ts'

export type CategoryRow = Selectable<Tables['article_categories']>

export const listArticleCategories = (world: World, actor: Actor): Promise<{ items: ArticleCategory[] }> =>
  snapshot(world, actor, async (tx) => ({ items: (await categoriesOf(tx)).map(presentCategory) }))

/** In their order. What a category is called may tell what is internal: readers see those that hold something for them. */
export async function categoriesOf({ db, actor }: Tx): Promise<CategoryRow[]> {
  const all = await db.selectFrom('article_categories').selectAll().orderBy('place').orderBy('slug').execute()
  if (maySeeInternal(actor)) return all
  const shown = await db
    .selectFrom('shown_articles')
    .select('category_id as id')
    .distinct()
    .where('state', '=', 'published')
    .execute()
  const held = new Set(shown.map(({ id }) => id))
  return all.filter(({ id }) =>
    all.some((one) => held.has(one.id) && (one.id === id || one.parent_id === id)),
  )
}

export const presentCategory = (row: CategoryRow): ArticleCategory => ({
  id: row.id,
  parentId: row.parent_id,
  slug: row.slug,
  name: row.name,
  icon: row.icon,
  place: row.place,
  version: row.version,
})
