import type { FoundArticle } from '#contracts/article-search.ts'
import type { Locale } from '#contracts/roles.ts'
import type { Tx } from '#kit/transaction.ts'
import { articlesAbout, findArticles, type ArticleHit } from '#modules/help'
import { askedBefore } from '../asked-before/asked-before.ts'

/** An article that an answer rests on: in words, without the marks of a search. */
export type GivenArticle = FoundArticle
/** With its whole text, as it is read and never shown. */
export type ReadArticle = GivenArticle & { text: string }
export type Found = { articles: ReadArticle[]; isSure: boolean }

type Asked = { text: string; locale: Locale; audience: 'public' | 'staff' }

const MOST = 4
/** With less of what was said an article is about something else. */
const LEAST = 0.3
/** From here on, and with so much more than the next, more than four of five are right, as real questions show (docs). */
const SURE = 0.35
const AHEAD = 0.15

/** What may answer a text, the best first, and whether the first is surely meant. */
export async function foundArticles(tx: Tx, { text, locale, audience }: Asked): Promise<Found> {
  const search = { words: text, locale, audience, limit: MOST }
  const told = await articlesAbout(tx, { ...search, before: await askedBefore(tx, text) })
  const fitting = told.filter(({ share }) => share >= LEAST)
  const [first, second] = fitting
  if (first === undefined) {
    // Words that are written almost so are none that it knows.
    const alike = told.length === 0 ? await findArticles(tx, search) : []
    return { articles: alike.map(asRead), isSure: false }
  }
  return {
    articles: fitting.map(asRead),
    isSure: first.share >= SURE && first.share - (second?.share ?? 0) >= AHEAD,
  }
}

const asRead = ({ id, locale, state, title, excerpt, path, plain }: ArticleHit): ReadArticle => ({
  id,
  locale,
  state,
  title: withoutMarks(title),
  excerpt: withoutMarks(excerpt),
  path,
  text: plain,
})

export const given = ({ text: _text, ...article }: ReadArticle): GivenArticle => article

const withoutMarks = (text: string) => text.replace(/[\u{E000}\u{E001}]/gu, '')
