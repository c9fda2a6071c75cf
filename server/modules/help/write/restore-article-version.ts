import type { Article } from '#contracts/articles.ts'
import type { SignedIn } from '#kit/actor.ts'
import { Fault, notFound } from '#kit/fault.ts'
import { transaction } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import type { TextKey } from '../article.ts'
import { articleFor, textFor } from '../door.ts'
import { mayWrite } from '../policy.ts'
import { presentArticle } from '../read/present-article.ts'
import { refuseStaleText } from './save-article-text.ts'
import { writeText } from './write-text.ts'

/** Nothing goes backwards: what was becomes the next version. */
export const restoreArticleVersion = (
  world: World,
  actor: SignedIn,
  { id, locale }: TextKey,
  { from, version }: { from: number; version: number },
): Promise<Article> =>
  transaction(world, actor, async (tx) => {
    await articleFor(tx, id, 'change')
    if (!mayWrite(actor)) throw new Fault('not_allowed')
    const before = await textFor(tx, id, locale)
    refuseStaleText(before, version)
    const old = await tx.db
      .selectFrom('article_versions')
      .select(['title', 'slug', 'keywords', 'body'])
      .where('article_id', '=', id)
      .where('locale', '=', locale)
      .where('version', '=', from)
      .executeTakeFirst()
    if (!old) throw notFound()
    await writeText(tx, { articleId: id, locale, before, restoredFrom: from }, old)
    return presentArticle(tx, id)
  })
