import type { Article, ArticleMove } from '#contracts/articles.ts'
import type { SignedIn } from '#kit/actor.ts'
import { Fault } from '#kit/fault.ts'
import { transaction, type Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { flow, movesFrom, type ArticleRow, type TextKey, type TextRow } from '../article.ts'
import { articleFor, textFor } from '../door.ts'
import { mayShow } from '../policy.ts'
import { presentArticle } from '../read/present-article.ts'
import { refuseStaleText } from './save-article-text.ts'
import { hideText, showText } from './show-text.ts'
import { touch } from './write-text.ts'

/** What is published is the version that the one who publishes has seen. */
export const moveArticleText = (
  world: World,
  actor: SignedIn,
  { id, locale }: TextKey,
  { move, version }: { move: ArticleMove; version: number },
): Promise<Article> =>
  transaction(world, actor, async (tx) => {
    const article = await articleFor(tx, id, 'change')
    const text = await textFor(tx, id, locale)
    refuseStaleText(text, version)
    await makeArticleMove(tx, article, text, move)
    return presentArticle(tx, id)
  })

async function makeArticleMove(tx: Tx, article: ArticleRow, text: TextRow, move: ArticleMove) {
  if (!mayShow(tx.actor)) throw new Fault('not_allowed')
  const state = flow[text.state][move]
  if (!state) {
    throw new Fault('move_refused', { field: 'move', params: { possible: movesFrom(text.state).join(', ') } })
  }
  if (state === 'draft') await hideText(tx, text)
  else {
    if (text.body.trim() === '') throw new Fault('required', { field: 'body', params: { field: 'body' } })
    await showText(tx, article, text, state)
  }
  await tx.db
    .updateTable('article_texts')
    .set({ state, shown_version: state === 'draft' ? null : text.version })
    .where('article_id', '=', text.article_id)
    .where('locale', '=', text.locale)
    .execute()
  await touch(tx, article.id)
  const { locale, version } = text
  tx.emit({
    type: 'article.moved',
    subjects: [article.id],
    audience: 'staff',
    inOrder: true,
    data: { locale, move, version },
  })
}
