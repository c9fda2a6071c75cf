import type { BodyOf } from '#contracts/endpoint.ts'
import type { addArticle as endpoint, Article } from '#contracts/articles.ts'
import type { SignedIn } from '#kit/actor.ts'
import { Fault } from '#kit/fault.ts'
import { transaction, type Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { mayWrite } from '../policy.ts'
import { presentArticle } from '../read/present-article.ts'
import { slugFrom } from '../slug.ts'
import { mustBeCategory } from './change-article.ts'
import { freeSlug, writeText } from './write-text.ts'

/** A draft in its first language; the same id again by the same person answers the article that is there. */
export const addArticle = (world: World, actor: SignedIn, input: BodyOf<typeof endpoint>): Promise<Article> =>
  transaction(world, actor, async (tx) => {
    const there = await addedBefore(tx, input.id)
    if (there) return there
    await mustBeCategory(tx, input.categoryId)
    await enterArticle(tx, { ...input, from: null })
    return presentArticle(tx, input.id)
  })

type New = Omit<BodyOf<typeof endpoint>, 'body'> & {
  body: string
  from: { ticketId: string; messageId: string } | null
}

export async function enterArticle(tx: Tx, { id, categoryId, locale, title, slug, body, from }: New) {
  if (!mayWrite(tx.actor)) throw new Fault('not_allowed')
  await tx.db
    .insertInto('articles')
    .values({
      id,
      category_id: categoryId,
      ticket_id: from?.ticketId ?? null,
      message_id: from?.messageId ?? null,
      created_by: tx.actor.kind === 'user' ? tx.actor.id : null,
    })
    .execute()
  const address = slug ?? (await freeSlug(tx, { articleId: id, locale, slug: slugFrom(title, locale) }))
  await writeText(
    tx,
    { articleId: id, locale, before: undefined },
    { title, slug: address, body, keywords: '' },
  )
}

/** A second submit of the same id by the same person answers the first result; anybody else's id is taken. */
export async function addedBefore(tx: Tx, id: string): Promise<Article | null> {
  const there = await tx.db
    .selectFrom('articles')
    .select('created_by')
    .where('id', '=', id)
    .executeTakeFirst()
  if (!there) return null
  if (tx.actor.kind !== 'user' || there.created_by !== tx.actor.id) {
    throw new Fault('id_used', { field: 'id' })
  }
  return presentArticle(tx, id)
}
