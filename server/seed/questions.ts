import { readFile } from 'node:fs/promises'
import { componentOfIntent } from './components.ts'

/** What a customer really asked, and the component that answers for it. */
export type Question = { text: string; component: string }

const extract = new URL('extracts/banking77.csv', import.meta.url)

export async function readQuestions(): Promise<Question[]> {
  const [, ...lines] = (await readFile(extract, 'utf8')).trimEnd().split('\n')
  return lines.map((line) => {
    const comma = line.lastIndexOf(',')
    const text = line.slice(0, comma).replace(/^"|"$/g, '').replaceAll('""', '"')
    return { text, component: componentOfIntent(line.slice(comma + 1)) }
  })
}

/** The question's first sentence, as far as a title may be long. */
export function titleOf(question: string, limit = 100): string {
  const sentence = /^.{12,}?[.?!](?=\s|$)/.exec(question)?.[0] ?? question
  if (sentence.length <= limit) return sentence
  return `${sentence.slice(0, limit - 1).replace(/\s+\S*$/, '')}…`
}
