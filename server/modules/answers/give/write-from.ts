import { piecesOf } from '#contracts/links.ts'
import type { Given } from '#kit/outside/language-model/language-model.ts'
import type { World } from '#kit/world.ts'
import type { ReadArticle } from './found-articles.ts'
import { HANDOVER } from './rules.ts'

/** `[1]` in the text is the first of the articles. */
export type Written = { text: string; articles: ReadArticle[] }
type Asked = { rules: string; articles: ReadArticle[]; about: Record<string, Given>; mostMs: number }

/** Of one article so much is read. */
const READ = 4000

/**
 * What the language model writes from these articles. `handed over`: it says that they do not answer it. Null: there is
 * no model, it did not answer whole and in time, or it wrote what may not be shown; the caller goes on without it.
 */
export async function writeFrom(
  { languageModel, log }: World,
  { rules, articles, about, mostMs }: Asked,
): Promise<Written | 'handed over' | null> {
  if (!languageModel || articles.length === 0) return null
  const given = articles.map(({ title, text, state }, at) => ({
    number: at + 1,
    readers: state === 'internal' ? 'staff' : 'everybody',
    title,
    text: text.slice(0, READ),
  }))
  try {
    const text = await languageModel.write({ rules, given: { articles: given, ...about }, mostMs })
    return text.includes(HANDOVER) ? 'handed over' : showable(text, articles)
  } catch (error) {
    // Nothing of the question or of the answer: the log is no place for what customers say.
    log.warn({ why: error instanceof Error ? error.message : 'unknown' }, 'the language model did not answer')
    return null
  }
}

const citation = /\[(\d+(?:\s*,\s*\d+)*)\]/g
const numbersIn = (list: string) => list.split(',').map(Number)

/** An answer with its sources, numbered anew in the order in which it names them; null when it cannot be trusted. */
function showable(text: string, articles: readonly ReadArticle[]): Written | null {
  const named = [...new Set([...text.matchAll(citation)].flatMap(([, list = '']) => numbersIn(list)))]
  const cited = named.flatMap((number) => articles[number - 1] ?? [])
  // It names none, or one that it was not given.
  if (cited.length === 0 || cited.length < named.length) return null
  const links = piecesOf(text).filter(({ href }) => href !== undefined)
  // Wherever it is shown, it would become a link.
  if (links.some((link) => !articles.some((article) => article.text.includes(link.text)))) return null
  const renumbered = text.replace(
    citation,
    (_, list: string) =>
      `[${numbersIn(list)
        .map((number) => named.indexOf(number) + 1)
        .join(', ')}]`,
  )
  return { text: renumbered, articles: cited }
}
