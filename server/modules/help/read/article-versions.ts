import type { ReplyOf } from '#contracts/endpoint.ts'
import type { ArticleVersion, showArticleVersion as shown } from '#contracts/articles.ts'
import type { SignedIn } from '#kit/actor.ts'
import { notFound } from '#kit/fault.ts'
import { snapshot, type Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { peopleByIds } from '#modules/users'
import type { TextKey } from '../article.ts'
import { articleFor, textFor } from '../door.ts'

export const listArticleVersions = (
  world: World,
  actor: SignedIn,
  { id, locale }: TextKey,
): Promise<{ items: ArticleVersion[] }> =>
  snapshot(world, actor, async (tx) => {
    await articleFor(tx, id)
    await textFor(tx, id, locale)
    const rows = await versions(tx, { id, locale }).orderBy('version', 'desc').execute()
    const people = await peopleByIds(
      tx,
      rows.map((row) => row.saved_by),
    )
    return { items: rows.map((row) => present(row, people)) }
  })

export const showArticleVersion = (
  world: World,
  actor: SignedIn,
  { version, ...key }: TextKey & { version: number },
): Promise<ReplyOf<typeof shown>> =>
  snapshot(world, actor, async (tx) => {
    await articleFor(tx, key.id)
    const row = await versions(tx, key)
      .select(['slug', 'keywords', 'body'])
      .where('version', '=', version)
      .executeTakeFirst()
    if (!row) throw notFound()
    const people = await peopleByIds(tx, [row.saved_by])
    return { ...present(row, people), slug: row.slug, keywords: row.keywords, body: row.body }
  })

const versions = (tx: Tx, { id, locale }: TextKey) =>
  tx.db
    .selectFrom('article_versions')
    .select(['version', 'title', 'saved_by', 'saved_at', 'restored_from'])
    .where('article_id', '=', id)
    .where('locale', '=', locale)

type Row = {
  version: number
  title: string
  saved_by: string | null
  saved_at: Date
  restored_from: number | null
}

const present = (row: Row, people: Awaited<ReturnType<typeof peopleByIds>>): ArticleVersion => ({
  version: row.version,
  title: row.title,
  savedBy: people.get(row.saved_by ?? '') ?? null,
  savedAt: row.saved_at.toISOString(),
  restoredFrom: row.restored_from,
})
