import type { SignedIn } from '#kit/actor.ts'
import { Fault, notFound } from '#kit/fault.ts'
import { transaction } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'

export const removeArticleCategory = (world: World, actor: SignedIn, id: string): Promise<{ done: true }> =>
  transaction(world, actor, async (tx) => {
    const row = await tx.db
      .selectFrom('article_categories')
      .select('id')
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst()
    if (!row) throw notFound()
    const child = tx.db.selectFrom('article_categories').select('id').where('parent_id', '=', id)
    const article = tx.db.selectFrom('articles').select('id').where('category_id', '=', id)
    if ((await child.limit(1).executeTakeFirst()) || (await article.limit(1).executeTakeFirst())) {
      throw new Fault('category_not_empty')
    }
    await tx.db.deleteFrom('article_categories').where('id', '=', id).execute()
    tx.emit({ type: 'article_category.removed', subjects: [id], audience: 'staff', data: {} })
    return { done: true }
  })
