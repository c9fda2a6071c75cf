import type { ReplyOf } from '#contracts/endpoint.ts'
import type { listArticleWords as endpoint } from '#contracts/article-figures.ts'
import type { SignedIn } from '#kit/actor.ts'
import { placeNow, placeText } from '#kit/event-log.ts'
import { Fault, notFound } from '#kit/fault.ts'
import { snapshot, transaction } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'

const PAGE = 50

/** Ids are made in the order of time, so one of them is a place in the list. */
export const listArticleWords = (
  world: World,
  actor: SignedIn,
  after: string | undefined,
): Promise<ReplyOf<typeof endpoint>> =>
  snapshot(world, actor, async (tx) => {
    if (after !== undefined && !isId(after)) throw new Fault('bad_position', { field: 'after' })
    const rows = await tx.db
      .selectFrom('article_words as w')
      .innerJoin('article_texts as t', (join) =>
        join.onRef('t.article_id', '=', 'w.article_id').onRef('t.locale', '=', 'w.locale'),
      )
      .select(['w.id', 'w.article_id', 'w.locale', 'w.is_useful', 'w.words', 'w.at', 't.title'])
      .$if(after !== undefined, (query) => query.where('w.id', '<', after ?? ''))
      .orderBy('w.id', 'desc')
      .limit(PAGE + 1)
      .execute()
    const items = rows.slice(0, PAGE).map((row) => ({
      id: row.id,
      articleId: row.article_id,
      title: row.title,
      locale: row.locale,
      isUseful: row.is_useful,
      words: row.words,
      at: row.at.toISOString(),
    }))
    const next = rows.length > PAGE ? (items.at(-1)?.id ?? null) : null
    return { items, next, position: placeText(await placeNow(tx.db)) }
  })

export const removeArticleWords = (world: World, actor: SignedIn, id: string): Promise<{ done: true }> =>
  transaction(world, actor, async (tx) => {
    const row = await tx.db
      .deleteFrom('article_words')
      .where('id', '=', id)
      .returning('article_id')
      .executeTakeFirst()
    if (!row) throw notFound()
    tx.emit({ type: 'article.words_removed', subjects: [row.article_id], audience: 'staff', data: {} })
    return { done: true }
  })

const isId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
