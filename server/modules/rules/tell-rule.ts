import type { Tx } from '#kit/transaction.ts'

export const tellRule = (tx: Tx, id: string): void =>
  tx.emit({ type: 'rule.saved', subjects: [id], audience: 'staff', data: {} })
