import type { Tx } from '#kit/transaction.ts'

/** What a rule wrote is told under its name to those who work here. */
export async function signByRule({ db }: Tx, messageIds: readonly string[], ruleId: string): Promise<void> {
  if (messageIds.length === 0) return
  await db
    .updateTable('messages')
    .set({ rule_id: ruleId })
    .where('id', 'in', [...messageIds])
    .execute()
}
