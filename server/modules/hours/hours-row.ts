import { notFound } from '#kit/fault.ts'
import type { Tx } from '#kit/transaction.ts'
import type { HoursRow } from './present-hours.ts'

/** The way to working hours that are about to be changed: locked. */
export async function hoursRow(tx: Tx, id: string): Promise<HoursRow> {
  const row = await tx.db
    .selectFrom('working_hours')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw notFound()
  return row
}

export function tellHours(tx: Tx, id: string): void {
  tx.emit({ type: 'working_hours.saved', subjects: [id], audience: 'staff', data: {} })
}
