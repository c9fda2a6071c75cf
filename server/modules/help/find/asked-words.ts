import { sql, type RawBuilder } from 'kysely'
import { cutText } from '#kit/cut-text.ts'
import { fold } from '#kit/fold.ts'
import { bulgarianRoot } from './bulgarian-root.ts'
import { isStopWord } from './stop-words.ts'

/** One word of a search: as typed, in plain letters, and as PostgreSQL looks for it. */
export type AskedWord = { text: string; folded: string; query: RawBuilder<unknown> }

const MOST = 12
/** No word is longer; of some alphabets one letter is four words in plain ones, and each word more is work for every article. */
const LONGEST = 60
/** Shorter ones begin too many words. */
const BEGINNING = 4
const LAST_BEGINNING = 3

export function askedWords(words: string): AskedWord[] {
  const all =
    words
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  const telling = all.filter((word) => !isStopWord(word))
  // Who asks "what is it" looks for just these.
  const asked = [...new Set(telling.length > 0 ? telling : all)].slice(0, MOST)
  return asked.map((word, at) => {
    const text = cutText(word, LONGEST)
    const folded = fold(text).slice(0, LONGEST).trim()
    return { text, folded, query: queryOf({ text, folded, isLast: at === asked.length - 1 }) }
  })
}

/**
 * The word itself, its stem, and what begins like it, in its own letters and in plain ones.
 * Quoted: one sign in plain letters can be two words ("Ͽ𘨙" is "s 538"), which to_tsquery refuses bare.
 */
function queryOf({ text, folded, isLast }: { text: string; folded: string; isLast: boolean }) {
  const least = isLast ? LAST_BEGINNING : BEGINNING
  const beginnings = [bulgarianRoot(text), folded].filter((begin) => begin.length >= least)
  return sql`(${sql.join(
    [
      sql`words_asked(${text})`,
      ...(folded === '' ? [] : [sql`words_asked(${folded})`]),
      ...beginnings.map((begin) => sql`to_tsquery('simple', ${`'${begin}':*`})`),
    ],
    sql` || `,
  )})`
}
