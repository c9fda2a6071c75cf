import { sql } from 'kysely'
import type { Clock } from '#contracts/query/dates.ts'
import type { Term } from '#contracts/query/terms.ts'
import { PLANNED_ANEW } from '#kit/prepared.ts'
import type { Tx } from '#kit/transaction.ts'
import { prepareFinding } from './finding.ts'
import { hasWords } from './has-words.ts'
import { allOf } from './walk.ts'

/** Those of these tickets that belong to the list of a query, as they are now. */
export async function whichFit(
  tx: Tx,
  ids: readonly string[],
  { terms, clock }: { terms: readonly Term[]; clock: Clock },
): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const { conditions, asked } = await prepareFinding(tx, terms, clock)
  const words = asked ? [hasWords(tx.actor, asked.query)] : []
  const { rows } = await sql<{ id: string }>`${sql.raw(PLANNED_ANEW)} select t.id from tickets t
    where t.id = any(${[...ids]}::uuid[]) and ${allOf([...conditions, ...words])}`.execute(tx.db)
  return new Set(rows.map((row) => row.id))
}
