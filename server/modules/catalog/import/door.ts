import { notFound } from '#kit/fault.ts'
import type { Tx } from '#kit/transaction.ts'

/** The one door to an import: only who began it comes in. */
export async function importFor(tx: Tx, id: string, lock: 'look' | 'change' = 'look') {
  const base = tx.db.selectFrom('order_imports').selectAll().where('id', '=', id).where('row_count', '>', 0)
  const found = await (lock === 'change' ? base.forUpdate() : base).executeTakeFirst()
  const isOwn = tx.actor.kind === 'system' || (tx.actor.kind === 'user' && found?.created_by === tx.actor.id)
  if (!found || !isOwn) throw notFound()
  return found
}

export type ImportRecord = Awaited<ReturnType<typeof importFor>>
export const isAtWork = ({ status }: Pick<ImportRecord, 'status'>) =>
  status === 'checking' || status === 'storing'

/** Emits how far it has come; what it is now, only who began it is answered. */
export const tellImport = (tx: Tx, { id, status, done, row_count: total }: ImportRecord) =>
  tx.emit({
    type: 'order_import.moved',
    subjects: [id],
    audience: 'staff',
    data: { importId: id, status, done, total },
  })
