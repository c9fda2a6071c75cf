import type { BodyOf } from '#contracts/endpoint.ts'
import {
  ARTICLE_BODY_LIMIT,
  ARTICLE_TITLE_LIMIT,
  type Article,
  type draftFromAnswer as endpoint,
} from '#contracts/articles.ts'
import type { Message } from '#contracts/tickets.ts'
import type { SignedIn } from '#kit/actor.ts'
import { Fault, notFound } from '#kit/fault.ts'
import { transaction, type Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { threadMessages } from '#modules/conversations'
import { conversationsOf, ticketFor } from '#modules/tickets'
import { findShown } from '../find/find-shown.ts'
import { presentArticle } from '../read/present-article.ts'
import { addedBefore, enterArticle } from './add-article.ts'

/** The question is quoted above the answer, so that the author sees what was asked and writes it anew. */
export const draftFromAnswer = (
  world: World,
  actor: SignedIn,
  { id, ticketId, messageId, locale }: BodyOf<typeof endpoint>,
): Promise<Article> =>
  transaction(world, actor, async (tx) => {
    const there = await addedBefore(tx, id)
    if (there) return there
    const ticket = await ticketFor(tx, ticketId)
    const messages = await threadMessages(tx, await conversationsOf(tx, ticket))
    const answer = messages.find((message) => message.id === messageId)
    if (!answer) throw notFound()
    if (answer.side !== 'agent' || answer.isNote || answer.text === '') {
      throw new Fault('invalid', { field: 'messageId', params: { field: 'messageId' } })
    }
    const question = questionBefore(messages, answer)
    await enterArticle(tx, {
      id,
      locale,
      categoryId: await fittingCategory(tx, `${ticket.title} ${question}`),
      title: ticket.title.slice(0, ARTICLE_TITLE_LIMIT),
      body: draftOf(question, answer.text).slice(0, ARTICLE_BODY_LIMIT),
      from: { ticketId, messageId },
    })
    return presentArticle(tx, id)
  })

function questionBefore(messages: readonly Message[], answer: Message): string {
  const before = messages.slice(0, messages.indexOf(answer))
  return before.findLast(({ side, text }) => side === 'contact' && text !== '')?.text ?? ''
}

function draftOf(question: string, answer: string): string {
  if (question === '') return answer
  const quoted = question.split('\n').map((line) => `> ${line}`.trimEnd())
  return `${quoted.join('\n')}\n\n${answer}`
}

/** That of the article which comes nearest, else the first. */
async function fittingCategory(tx: Tx, words: string): Promise<string> {
  const [near] = await findShown(tx, { words: words.slice(0, 200), audience: 'staff', limit: 1 })
  if (near) return near.category_id
  const first = await tx.db
    .selectFrom('article_categories')
    .select('id')
    .orderBy('place')
    .orderBy('slug')
    .limit(1)
    .executeTakeFirst()
  if (!first) throw new Fault('no_category')
  return first.id
}
