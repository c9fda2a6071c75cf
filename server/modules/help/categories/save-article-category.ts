import type { BodyOf } from '#contracts/endpoint.ts'
import type { ArticleCategory, saveArticleCategory as endpoint } from '#contracts/article-categories.ts'
import type { SignedIn } from '#kit/actor.ts'
import { Fault } from '#kit/fault.ts'
import { mustBeVersion } from '#kit/must-be-version.ts'
import { transaction, type Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { presentCategory, type CategoryRow } from './list-article-categories.ts'

type Input = BodyOf<typeof endpoint>

export const saveArticleCategory = (
  world: World,
  actor: SignedIn,
  id: string,
  input: Input,
): Promise<ArticleCategory> =>
  transaction(world, actor, async (tx) => {
    // All of them, because what a category may be depends on the others; they are few.
    const all = await tx.db.selectFrom('article_categories').selectAll().orderBy('id').forUpdate().execute()
    refuse(all, id, input)
    const { parentId, slug, name, icon, place, version } = input
    const columns = {
      parent_id: parentId,
      slug,
      name: JSON.stringify(name),
      icon,
      place,
      version: version + 1,
    }
    const row = await tx.db
      .insertInto('article_categories')
      .values({ id, ...columns })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(columns))
      .returningAll()
      .executeTakeFirstOrThrow()
    tell(tx, row)
    return presentCategory(row)
  })

function refuse(all: readonly CategoryRow[], id: string, { version, slug, parentId }: Input) {
  const there = all.find((one) => one.id === id)
  mustBeVersion(there, version)
  const named = all.find((one) => one.slug === slug && one.id !== id)
  if (named) throw new Fault('already_taken', { field: 'slug', params: { name: named.name.en } })
  if (parentId === null) return
  const parent = all.find((one) => one.id === parentId)
  if (!parent || parentId === id) throw new Fault('unknown_choice', { field: 'parentId' })
  const isParent = all.some((one) => one.parent_id === id)
  if (parent.parent_id !== null || isParent) throw new Fault('third_level', { field: 'parentId' })
}

function tell(tx: Tx, { id, slug }: CategoryRow) {
  tx.emit({ type: 'article_category.saved', subjects: [id], audience: 'staff', data: { slug } })
}
