import { sql, type RawBuilder } from 'kysely'
import { worksHere } from '#kit/actor.ts'
import type { Tx } from '#kit/transaction.ts'

const START = '\u{E000}'
const STOP = '\u{E001}'
const options = `StartSel=${START},StopSel=${STOP},MaxFragments=2,MaxWords=14,MinWords=5,FragmentDelimiter=" … "`

export type Marks = { shown: RawBuilder<unknown>; pattern: string | null }

/**
 * Where the words stand: in the title and in the first message that has one of them, the words between marks.
 * Only around the first word: a long message is not worth taking apart for one line.
 */
export async function markFound(
  tx: Tx,
  { shown, pattern }: Marks,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (pattern === null || ids.length === 0) return new Map()
  const visible = worksHere(tx.actor) ? sql`true` : sql`not m.is_note`
  const { rows } = await sql<{ id: string; found: string }>`
    select t.id, ts_headline('russian',
      translate(t.title || coalesce(' · ' || m.part, ''), ${START + STOP}, ''), ${shown}, ${options}) as found
    from tickets t left join lateral (
      select substr(m.text, greatest(1, regexp_instr(m.text, ${pattern}, 1, 1, 0, 'i') - 100), 400) as part
      from messages m
      where m.conversation_id = t.conversation_id and m.moved_to is null and ${visible}
        and m.text ~* ${pattern}
      order by m.seq limit 1) m on true
    where t.id = any(${[...ids]}::uuid[])`.execute(tx.db)
  return new Map(rows.filter(({ found }) => found.includes(START)).map(({ id, found }) => [id, found]))
}

/** Beginnings of words, in the form that PostgreSQL's regular expressions take. */
export async function patternOf(tx: Tx, shown: RawBuilder<unknown>): Promise<string | null> {
  const { rows } = await sql<{ query: string }>`select ${shown}::text as query`.execute(tx.db)
  const lexemes = [...(rows[0]?.query ?? '').matchAll(/'((?:[^']|'')+)'/g)].map(([, lexeme = '']) =>
    lexeme.replaceAll("''", "'").replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'),
  )
  return lexemes.length > 0 ? `\\m(${[...new Set(lexemes)].join('|')})` : null
}
