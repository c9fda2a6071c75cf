import { sql } from 'kysely'
import type { SignedIn } from './actor.ts'
import type { Tx } from './transaction.ts'

/** What an admin decides for the whole house: kept, told to open pages, and in the audit. */
export async function changeSetting(tx: Tx, actor: SignedIn, key: string, value: object): Promise<void> {
  const row = { value: JSON.stringify(value), changed_at: sql<Date>`now()` }
  await tx.db
    .insertInto('settings')
    .values({ key, ...row })
    .onConflict((conflict) => conflict.column('key').doUpdateSet(row))
    .execute()
  await tell(tx, actor, key)
}

/** Back to what the product brings. */
export async function dropSetting(tx: Tx, actor: SignedIn, key: string): Promise<void> {
  const { numDeletedRows } = await tx.db.deleteFrom('settings').where('key', '=', key).executeTakeFirst()
  if (numDeletedRows > 0n) await tell(tx, actor, key)
}

async function tell(tx: Tx, { id, address }: SignedIn, key: string) {
  tx.emit({ type: 'settings.changed', subjects: [id], audience: 'staff', data: { key } })
  await tx.db
    .insertInto('audit')
    .values({ action: 'setting_changed', actor_id: id, address, data: JSON.stringify({ key }) })
    .execute()
}
