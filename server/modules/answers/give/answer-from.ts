import type { Locale } from '#contracts/roles.ts'
import { asAnybody } from '#kit/as-anybody.ts'
import { snapshot, type Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { foundArticles, given, type GivenArticle } from './found-articles.ts'
import { rulesOfAnswer } from './rules.ts'
import { writeFrom } from './write-from.ts'

/**
 * `answer`: written from these articles; `[1]` in the text is the first of them, and it is to be shown as plain text.
 * `articles`: these may answer it, the best first. `unsure`: nothing is known of it, a person has to look.
 */
export type Answer = { kind: 'answer'; text: string; articles: GivenArticle[] } | FoundAnswer
export type FoundAnswer = { kind: 'articles'; articles: GivenArticle[]; isSure: boolean } | { kind: 'unsure' }
type Asked = { text: string; locale: Locale }

/** Somebody sits before a chat and waits for it. */
const MOST_MS = 12_000

/**
 * What is found for somebody who asks this, whoever he is: only what everybody may read is looked at. In the
 * transaction of the caller, and nothing goes out.
 */
export async function foundFor(tx: Tx, { text, locale }: Asked): Promise<FoundAnswer> {
  const { articles, isSure } = await asAnybody(tx, (anybody) =>
    foundArticles(anybody, { text, locale, audience: 'public' }),
  )
  return articles.length === 0
    ? { kind: 'unsure' }
    : { kind: 'articles', articles: articles.map(given), isSure }
}

/** The same, written from what is found where there is a language model; it takes its time, so no transaction waits. */
export async function answerFrom(world: World, { text, locale }: Asked): Promise<Answer> {
  const anybody = { kind: 'visitor', role: 'visitor', locale, address: '' } as const
  const { articles, isSure } = await snapshot(world, anybody, (tx) =>
    foundArticles(tx, { text, locale, audience: 'public' }),
  )
  if (articles.length === 0) return { kind: 'unsure' }
  const written = await writeFrom(world, {
    rules: rulesOfAnswer(locale),
    articles,
    about: { question: text },
    mostMs: MOST_MS,
  })
  if (written === 'handed over') return { kind: 'articles', articles: articles.map(given), isSure: false }
  if (written === null) return { kind: 'articles', articles: articles.map(given), isSure }
  return { kind: 'answer', text: written.text, articles: written.articles.map(given) }
}
