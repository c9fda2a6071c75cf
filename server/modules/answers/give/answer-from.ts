import type { Locale } from '#contracts/roles.ts'
import { snapshot } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { foundArticles, type GivenArticle, type ReadArticle } from './found-articles.ts'

/**
 * `answer`: written from these articles; `[1]` in the text is the first of them, and it is to be shown as plain text.
 * `articles`: these may answer it, the best first. `unsure`: nothing is known of it, a person has to look.
 */
export type Answer =
  | { kind: 'answer'; text: string; articles: GivenArticle[] }
  | { kind: 'articles'; articles: GivenArticle[]; isSure: boolean }
  | { kind: 'unsure' }

/** What is answered to somebody who asks this, whoever he is: only what everybody may read is looked at. */
export async function answerFrom(world: World, asked: { text: string; locale: Locale }): Promise<Answer> {
  const anybody = { kind: 'visitor', role: 'visitor', locale: asked.locale, address: '' } as const
  const { articles, isSure } = await snapshot(world, anybody, (tx) =>
    foundArticles(tx, { ...asked, audience: 'public' }),
  )
  if (articles.length === 0) return { kind: 'unsure' }
  return { kind: 'articles', articles: articles.map(given), isSure }
}

const given = ({ text: _text, ...article }: ReadArticle): GivenArticle => article
