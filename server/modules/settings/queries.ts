import { sql } from 'kysely'
import type { Tx } from '#kit/transaction.ts'

export async function storeSetting({ db }: Tx, key: string, value: unknown): Promise<void> {
  const row = { value: JSON.stringify(value), changed_at: sql<Date>`now()` }
  await db
    .insertInto('settings')
    .values({ key, ...row })
    .onConflict((conflict) => conflict.column('key').doUpdateSet(row))
    .execute()
}

export async function dropSetting({ db }: Tx, key: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('settings').where('key', '=', key).executeTakeFirst()
  return numDeletedRows > 0n
}

/** The logo's hash without its bytes. */
export async function logoHash({ db }: Tx): Promise<string | null> {
  const row = await db
    .selectFrom('settings')
    .select(sql<string>`value ->> 'hash'`.as('hash'))
    .where('key', '=', 'logo')
    .executeTakeFirst()
  return row?.hash ?? null
}
