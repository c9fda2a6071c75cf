import { sql, type RawBuilder } from 'kysely'
import type { Locale } from '#contracts/roles.ts'
import { fold } from '#kit/fold.ts'
import type { Tx } from '#kit/transaction.ts'
import { withinTime } from '#kit/within-time.ts'
import { askedWords, type AskedWord } from './asked-words.ts'
import { toldBy, weightsOf } from './word-weights.ts'

export type Audience = 'public' | 'staff'
export type ShownRow = {
  article_id: string
  locale: Locale
  state: 'published' | 'internal'
  category_id: string
  slug: string
  title: string
  lead: string
  plain: string
  /** `all`: has every word; `some`: at least half of them; `alike`: words that are written almost so. */
  how: 'all' | 'some' | 'alike'
  rank: number
}
export type Wanted = {
  words: string
  locale?: Locale
  audience: Audience
  limit: number
  /** To which articles such words have led before, and how surely. */
  before?: ReadonlyMap<string, number>
}

const ALIKE_MS = 200
/** As much as a word of eight letters with two of them changed round keeps. */
const LIKENESS = '0.4'

/**
 * The best first: articles with all the words, then with at least half of them, and when there are none, such as
 * are written almost so. Titles weigh more than headings, headings more than the text.
 */
export async function findShown(tx: Tx, wanted: Wanted): Promise<ShownRow[]> {
  const asked = askedWords(wanted.words)
  if (asked.length === 0) return []
  const found = await withAll(tx, asked, wanted)
  const few = () => wanted.limit - found.length
  if (few() > 0 && asked.length > 1) {
    found.push(
      ...fresh(await withSome(tx, asked, Math.ceil(asked.length / 2), wanted), found).slice(0, few()),
    )
  }
  if (found.length > 0) return found
  return (await withinTime(tx, ALIKE_MS, () => almost(tx, asked, wanted))) ?? []
}

/** What has any word of a text in common with it. */
export async function findNear(tx: Tx, wanted: Wanted, except: readonly string[]): Promise<ShownRow[]> {
  const asked = askedWords(wanted.words)
  if (asked.length === 0) return []
  const rows = await withSome(tx, asked, 1, { ...wanted, limit: wanted.limit + except.length })
  return rows.filter((row) => !except.includes(row.article_id)).slice(0, wanted.limit)
}

const fresh = (rows: ShownRow[], known: readonly ShownRow[]) =>
  rows.filter((row) => !known.some((one) => one.article_id === row.article_id && one.locale === row.locale))

export const columns = sql`article_id, locale, state, category_id, slug, title, lead, plain`

export function scope({ locale, audience }: Wanted) {
  const states = audience === 'staff' ? sql`true` : sql`state = 'published'`
  return locale ? sql`locale = ${locale} and ${states}` : states
}

const joined = (asked: readonly AskedWord[], by: string) =>
  sql.join(
    asked.map(({ query }) => query),
    sql.raw(` ${by} `),
  )

const run = async (tx: Tx, query: RawBuilder<ShownRow>) => (await query.execute(tx.db)).rows

const withAll = (tx: Tx, asked: readonly AskedWord[], wanted: Wanted) =>
  run(
    tx,
    sql<ShownRow>`select ${columns}, 'all' as how, ts_rank(words, q) as rank
      from shown_articles, (select ${joined(asked, '&&')} as q) asked
      where ${scope(wanted)} and words @@ q order by rank desc, article_id, locale limit ${wanted.limit}`,
  )

/** Those first that have what tells the most: an article full of words that stand everywhere is about something else. */
async function withSome(tx: Tx, asked: readonly AskedWord[], least: number, wanted: Wanted) {
  const weights = await weightsOf(tx, asked, scope(wanted))
  return run(
    tx,
    sql<ShownRow>`select * from (
        select ${columns}, 'some' as how, ts_rank(words, q) as rank, ${toldBy(asked, weights)} as told,
          ${sql.join(
            asked.map(({ query }) => sql`(words @@ ${query})::int`),
            sql` + `,
          )} as hits
        from shown_articles, (select ${joined(asked, '||')} as q) asked
        where ${scope(wanted)} and words @@ q
      ) found where hits >= ${least} order by told desc, rank desc, article_id, locale limit ${wanted.limit}`,
  )
}

/** By three letters at a time, so that one wrong does not matter; a word too short for that must be right. */
async function almost(tx: Tx, asked: readonly AskedWord[], wanted: Wanted): Promise<ShownRow[]> {
  const long = asked.map(({ text }) => fold(text)).filter((word) => word.length >= 4)
  if (long.length === 0) return []
  await sql`select set_config('pg_trgm.word_similarity_threshold', ${LIKENESS}, true)`.execute(tx.db)
  const alike = sql.join(
    long.map((word) => sql`folded %> ${word}`),
    sql` or `,
  )
  const likeness = sql.join(
    long.map((word) => sql`word_similarity(${word}, folded)`),
    sql` + `,
  )
  return run(
    tx,
    sql<ShownRow>`select ${columns}, 'alike' as how, (${likeness}) / ${long.length}::float8 as rank
      from shown_articles where ${scope(wanted)} and (${alike})
      order by rank desc, article_id, locale limit ${wanted.limit}`,
  )
}
