import type { Selectable } from 'kysely'
import type { ArticleCategory } from '#contracts/article-categories.ts'
import type { Actor } from '#kit/actor.ts'
import { snapshot, type Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import type { Tables } from '#server/tables.ts'

export type CategoryRow = Selectable<Tables['article_categories']>

export const listArticleCategories = (world: World, actor: Actor): Promise<{ items: ArticleCategory[] }> =>
  snapshot(world, actor, async (tx) => ({ items: (await categoriesOf(tx)).map(presentCategory) }))

export const categoriesOf = (tx: Tx): Promise<CategoryRow[]> =>
  tx.db.selectFrom('article_categories').selectAll().orderBy('place').orderBy('slug').execute()

export const presentCategory = (row: CategoryRow): ArticleCategory => ({
  id: row.id,
  parentId: row.parent_id,
  slug: row.slug,
  name: row.name,
  icon: row.icon,
  place: row.place,
  version: row.version,
})
