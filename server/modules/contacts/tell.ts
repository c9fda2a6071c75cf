import type { Tx } from '#kit/transaction.ts'

export const tellAdded = (tx: Tx, id: string) =>
  tx.emit({ type: 'contact.added', subjects: [id], contactId: id, audience: 'staff', data: {} })

/** Nothing is told of a change that changed nothing. */
export function tellChanged(tx: Tx, id: string, fields: string[]): void {
  if (fields.length === 0) return
  tx.emit({ type: 'contact.changed', subjects: [id], contactId: id, audience: 'staff', data: { fields } })
}
