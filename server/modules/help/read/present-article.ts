import type { Article, ArticleHead, ArticleText } from '#contracts/articles.ts'
import type { Person } from '#contracts/values.ts'
import { notFound } from '#kit/fault.ts'
import { together } from '#kit/in-transaction.ts'
import type { Tx } from '#kit/transaction.ts'
import { contactCards } from '#modules/contacts'
import { ticketFor } from '#modules/tickets'
import { peopleByIds } from '#modules/users'
import { movesOf, type ArticleRow, type TextRow } from '../article.ts'
import { articleFor, textsOf } from '../door.ts'
import { chosenBeside, suggestedBeside } from '../find/related.ts'
import { mayRemove, mayShow, mayWrite } from '../policy.ts'

export async function presentArticle(tx: Tx, id: string): Promise<Article> {
  const article = await articleFor(tx, id)
  const [texts, related] = await together([textsOf(tx, id), chosenBeside(tx, id)])
  const first = texts[0]
  if (!first) throw notFound()
  const people = await peopleByIds(tx, [article.created_by, ...texts.map((text) => text.changed_by)])
  return {
    id,
    categoryId: article.category_id,
    version: article.version,
    createdBy: people.get(article.created_by ?? '') ?? null,
    createdAt: article.created_at.toISOString(),
    changedAt: article.changed_at.toISOString(),
    from: await fromOf(tx, article),
    texts: texts.map((text) => presentText(tx, text, people)),
    related,
    suggested: await suggestedBeside(tx, first, [id, ...related.map((one) => one.id)]),
    abilities: {
      write: mayWrite(tx.actor),
      show: mayShow(tx.actor),
      remove: mayRemove(tx.actor, texts),
    },
  }
}

type HeadRow = Omit<TextRow, 'body' | 'keywords'>

export const presentHead = (text: HeadRow, people: Map<string, Person>): ArticleHead => ({
  locale: text.locale,
  title: text.title,
  slug: text.slug,
  state: text.state,
  version: text.version,
  shownVersion: text.shown_version,
  changedBy: people.get(text.changed_by ?? '') ?? null,
  changedAt: text.changed_at.toISOString(),
})

const presentText = (tx: Tx, text: TextRow, people: Map<string, Person>): ArticleText => ({
  ...presentHead(text, people),
  keywords: text.keywords,
  body: text.body,
  moves: mayShow(tx.actor) ? movesOf(text) : [],
})

/** Whose names must not stay in what was made of an answer: the contact's, by all that he is known by. */
async function fromOf(tx: Tx, { ticket_id: ticketId }: ArticleRow): Promise<Article['from']> {
  if (ticketId === null) return null
  const ticket = await ticketFor(tx, ticketId)
  const card = (await contactCards(tx, [ticket.contact_id])).get(ticket.contact_id)
  const parts = (card?.name ?? '').split(/\s+/).filter((part) => part.length >= 3)
  const reached = [...(card?.emails ?? []), ...(card?.phones ?? [])].map(({ value }) => value)
  return { ticketNumber: ticket.number, names: [...new Set([card?.name ?? '', ...parts, ...reached])] }
}
