import type { Tx } from '#kit/transaction.ts'

/** What an admin did to somebody, in the same transaction. */
export async function auditAdmin({ db, actor }: Tx, action: string, subject: string): Promise<void> {
  if (actor.kind !== 'user') return
  await db
    .insertInto('audit')
    .values({ actor_id: actor.id, address: actor.address, action, subject, data: '{}' })
    .execute()
}
