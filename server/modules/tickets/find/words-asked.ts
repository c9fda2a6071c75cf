import { sql, type RawBuilder } from 'kysely'
import type { Term, TextTerm } from '#contracts/query/terms.ts'

/** The free words of a query as one tsquery: all that must be there and all that must not. */
export type Asked = {
  query: RawBuilder<unknown>
  /** For marking in the text: any of the words that must be there. Null when there are none. */
  shown: RawBuilder<unknown> | null
}

export function wordsAsked(terms: readonly Term[]): Asked | null {
  const texts = terms.filter((term) => term.kind === 'word' || term.kind === 'phrase')
  if (texts.length === 0) return null
  const last = texts.at(-1)
  const wanted = texts.filter((term) => !term.not).map((term) => tsquery(term, term === last))
  const unwanted = texts.filter((term) => term.not).map((term) => sql`!!${tsquery(term, false)}`)
  return {
    query: sql`(${sql.join([...wanted, ...unwanted], sql` && `)})`,
    shown: wanted.length > 0 ? sql`(${sql.join(wanted, sql` || `)})` : null,
  }
}

function tsquery({ kind, text }: TextTerm, isLast: boolean): RawBuilder<unknown> {
  if (kind === 'phrase') return sql`phrase_asked(${text})`
  return isLast && isBeginning(text) ? sql`words_begun(${text})` : sql`words_asked(${text})`
}

// Somebody is still typing it. The first letter or digits begin so many words that all of them are no answer.
const isBeginning = (text: string) => (/^\d+$/.test(text) ? text.length >= 4 : text.length >= 3)
