import { sql } from 'kysely'
import type { Tx } from '#kit/transaction.ts'
import { askedWords } from '#modules/help'

/** To which articles questions like this one have led before, and how much of it the nearest of them had. */
export async function askedBefore(tx: Tx, text: string): Promise<Map<string, number>> {
  const asked = askedWords(text)
  if (asked.length === 0) return new Map()
  const queries = sql.join(asked.map(({ query }) => query))
  const { rows } = await sql<{ article_id: string; share: number }>`
    select article_id, share from articles_answering(array[${queries}]::tsquery[])`.execute(tx.db)
  return new Map(rows.map(({ article_id, share }) => [article_id, share]))
}
