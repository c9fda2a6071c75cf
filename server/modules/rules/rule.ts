import type { Selectable } from 'kysely'
import { parseQuery } from '#contracts/query/parse.ts'
import type { Term } from '#contracts/query/terms.ts'
import type { Db } from '#kit/database.ts'
import { notFound } from '#kit/fault.ts'
import type { Tx } from '#kit/transaction.ts'
import type { Tables } from '#server/tables.ts'

export type RuleRow = Selectable<Tables['rules']>

/** The one door to a rule; locked where it is changed. */
export async function ruleFor(tx: Tx, id: string, lock: 'look' | 'change' = 'look'): Promise<RuleRow> {
  const base = tx.db.selectFrom('rules').selectAll().where('id', '=', id).where('removed_at', 'is', null)
  const rule = await (lock === 'change' ? base.forUpdate() : base).executeTakeFirst()
  if (!rule) throw notFound()
  return rule
}

/** Those that are switched on, in their order. */
export const rulesOn = ({ db }: { db: Pick<Db, 'selectFrom'> }): Promise<RuleRow[]> =>
  db
    .selectFrom('rules')
    .selectAll()
    .where('is_on', '=', true)
    .where('removed_at', 'is', null)
    .orderBy('place')
    .orderBy('id')
    .execute()

/** What its tickets must be. It was understood when it was saved. */
export const termsOf = ({ condition }: Pick<RuleRow, 'condition'>): Term[] => parseQuery(condition).terms
