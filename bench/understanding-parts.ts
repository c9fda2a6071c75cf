import { one, table } from './table.ts'
import type { Understanding } from './understanding.ts'

const percent = (share: number) => `${(share * 100).toFixed(1)} %`
const many = (count: number) => count.toLocaleString('en')

export function understandingParts(is: Understanding): string[] {
  const lines = [
    ['questions learnt from, and asked', `${many(is.learntFrom)}, ${many(is.askedOf)}`],
    ['the surest of 77 intents is right', percent(is.first)],
    ['the right one is among the three surest', percent(is.amongThree)],
    ['says that it is sure', percent(is.sureShare)],
    ['and then is right', percent(is.sureRight)],
    ['how sure it is differs from how often it is right by', percent(is.off)],
    ['learning, in turns with others', `${one(is.learningSeconds)} s`],
  ]
  const { past } = is
  return [
    '## Understanding free text',
    'Banking77, split by a fixed seed.',
    table(['what', 'figure'], lines),
    `What the guide finds is an article: here one of each of the ${past.articles} intents, of its name and two of the questions that are known.
The same ${many(past.asked)} questions are asked, which are neither in an article nor answered before; then again after so many other
questions of each were answered by it (*That helped*, or an agent's link).`,
    table(
      [
        'past questions of each, as far as there are',
        'first',
        'among three',
        'says that it is sure',
        'and then is right',
        'finds nothing',
        'median ms',
      ],
      past.rows.map((row) => [
        String(row.past),
        percent(row.first),
        percent(row.amongThree),
        percent(row.sureShare),
        percent(row.sureRight),
        percent(row.nothing),
        one(row.median),
      ]),
    ),
  ]
}
