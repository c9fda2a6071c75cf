import type { BodyOf } from '#contracts/endpoint.ts'
import type { Article, changeArticle as endpoint } from '#contracts/articles.ts'
import type { SignedIn } from '#kit/actor.ts'
import { Fault } from '#kit/fault.ts'
import { transaction, type Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { articleFor } from '../door.ts'
import { mayWrite } from '../policy.ts'
import { presentArticle } from '../read/present-article.ts'

export const changeArticle = (
  world: World,
  actor: SignedIn,
  id: string,
  { version, categoryId, relatedIds }: BodyOf<typeof endpoint>,
): Promise<Article> =>
  transaction(world, actor, async (tx) => {
    const article = await articleFor(tx, id, 'change')
    if (!mayWrite(actor)) throw new Fault('not_allowed')
    if (article.version !== version) throw new Fault('stale', { field: 'version' })
    const fields: string[] = []
    if (categoryId !== undefined && categoryId !== article.category_id) {
      await mustBeCategory(tx, categoryId)
      await tx.db
        .updateTable('shown_articles')
        .set({ category_id: categoryId })
        .where('article_id', '=', id)
        .execute()
      fields.push('categoryId')
    }
    if (relatedIds !== undefined) {
      await putRelated(tx, id, [...new Set(relatedIds)])
      fields.push('related')
    }
    if (fields.length === 0) return presentArticle(tx, id)
    await tx.db
      .updateTable('articles')
      .set({ version: version + 1, category_id: categoryId ?? article.category_id, changed_at: world.now() })
      .where('id', '=', id)
      .execute()
    tx.emit({ type: 'article.changed', subjects: [id], audience: 'staff', inOrder: true, data: { fields } })
    return presentArticle(tx, id)
  })

export async function mustBeCategory(tx: Tx, id: string): Promise<void> {
  // Held until the article stands in it, so that nobody removes it meanwhile.
  const there = await tx.db
    .selectFrom('article_categories')
    .select('id')
    .where('id', '=', id)
    .forShare()
    .executeTakeFirst()
  if (!there) throw new Fault('unknown_choice', { field: 'categoryId' })
}

async function putRelated(tx: Tx, id: string, relatedIds: string[]) {
  const others = relatedIds.filter((one) => one !== id)
  const known = others.length
    ? await tx.db.selectFrom('articles').select('id').where('id', 'in', others).execute()
    : []
  if (known.length < relatedIds.length) throw new Fault('unknown_choice', { field: 'relatedIds' })
  await tx.db.deleteFrom('related_articles').where('article_id', '=', id).execute()
  if (others.length === 0) return
  await tx.db
    .insertInto('related_articles')
    .values(others.map((related_id, place) => ({ article_id: id, related_id, place })))
    .execute()
}
