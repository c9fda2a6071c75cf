import type { FoundArticle } from '#contracts/article-search.ts'
import type { Locale } from '#contracts/roles.ts'
import type { Tx } from '#kit/transaction.ts'
import { findArticles } from '#modules/help'

/** An article that an answer rests on: in words, without the marks of a search. */
export type GivenArticle = FoundArticle
/** With its whole text, as it is read and never shown. */
export type ReadArticle = GivenArticle & { text: string }
export type Found = { articles: ReadArticle[]; isSure: boolean }

type Asked = { text: string; locale: Locale; audience: 'public' | 'staff' }

const MOST = 4
/** How much better the first must fit than the second to be the only one meant. */
const AHEAD = 1.5

/** What may answer a text, the best first. Sure: one article has all that was asked, and no other nearly so much. */
export async function foundArticles(tx: Tx, { text, locale, audience }: Asked): Promise<Found> {
  const hits = await findArticles(tx, { words: text, locale, audience, limit: MOST })
  const [first, second] = hits
  const isSure = first?.how === 'all' && (second?.how !== 'all' || first.rank >= second.rank * AHEAD)
  const articles = hits.map(({ id, locale, state, title, excerpt, path, plain }) => ({
    id,
    locale,
    state,
    title: withoutMarks(title),
    excerpt: withoutMarks(excerpt),
    path,
    text: plain,
  }))
  return { articles, isSure }
}

export const given = ({ text: _text, ...article }: ReadArticle): GivenArticle => article

const withoutMarks = (text: string) => text.replace(/[\u{E000}\u{E001}]/gu, '')
