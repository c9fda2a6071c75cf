import type { Selectable } from 'kysely'
import { notFound } from '#kit/fault.ts'
import type { Tx } from '#kit/transaction.ts'
import type { Tables } from '#server/tables.ts'

export type FlowRow = Selectable<Tables['flows']>

/** The one door to a flow; only admins come here. */
export async function flowFor({ db }: Tx, id: string, lock: 'look' | 'change' = 'look'): Promise<FlowRow> {
  const base = db.selectFrom('flows').selectAll().where('id', '=', id)
  const row = await (lock === 'change' ? base.forUpdate() : base).executeTakeFirst()
  if (!row) throw notFound()
  return row
}

export const tellFlow = (tx: Tx, id: string, published: number | null): void =>
  tx.emit({ type: 'flow.saved', subjects: [id], audience: 'staff', data: { published } })
