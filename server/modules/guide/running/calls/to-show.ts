import type { Answer } from '#modules/answers'
import type { Late } from '#server/tables/guide.ts'

/** Who is asked what he meant gets more to choose from. */
const MOST_SURE = 2
const MOST_UNSURE = 3

/** Of an answer, what a visitor is shown. Pure. */
export function toShow(answer: Answer): Omit<Extract<Late, { kind: 'found' }>, 'kind'> {
  if (answer.kind === 'unsure') return { items: [], isSure: false }
  const isSure = answer.kind === 'answer' || answer.isSure
  const items = answer.articles
    .slice(0, isSure ? MOST_SURE : MOST_UNSURE)
    .map(({ id, title, excerpt, path }) => ({ id, title, excerpt, path }))
  return { items, isSure, ...(answer.kind === 'answer' ? { text: answer.text } : {}) }
}
