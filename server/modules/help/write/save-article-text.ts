import type { BodyOf } from '#contracts/endpoint.ts'
import type { Article, saveArticleText as endpoint } from '#contracts/articles.ts'
import type { SignedIn } from '#kit/actor.ts'
import { Fault, notFound } from '#kit/fault.ts'
import { transaction } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import type { TextKey, TextRow } from '../article.ts'
import { articleFor, textOf } from '../door.ts'
import { mayWrite } from '../policy.ts'
import { presentArticle } from '../read/present-article.ts'
import { slugFrom } from '../slug.ts'
import { freeSlug, writeText } from './write-text.ts'

/** Version 0 begins a language; any other must be the newest that was saved. */
export const saveArticleText = (
  world: World,
  actor: SignedIn,
  { id, locale }: TextKey,
  { version, slug, ...written }: BodyOf<typeof endpoint>,
): Promise<Article> =>
  transaction(world, actor, async (tx) => {
    await articleFor(tx, id, 'change')
    if (!mayWrite(actor)) throw new Fault('not_allowed')
    const before = await textOf(tx, id, locale)
    if (!before && version > 0) throw notFound()
    if (before) refuseStaleText(before, version)
    const address =
      slug ??
      before?.slug ??
      (await freeSlug(tx, { articleId: id, locale, slug: slugFrom(written.title, locale) }))
    await writeText(tx, { articleId: id, locale, before }, { ...written, slug: address })
    return presentArticle(tx, id)
  })

export function refuseStaleText(text: TextRow, version: number): void {
  if (text.version !== version) throw new Fault('stale', { field: 'version' })
}
