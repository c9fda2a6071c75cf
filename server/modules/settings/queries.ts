import { sql } from 'kysely'
import type { Tx } from '#kit/transaction.ts'

/** The logo's hash without its bytes. */
export async function logoHash({ db }: Tx): Promise<string | null> {
  const row = await db
    .selectFrom('settings')
    .select(sql<string>`value ->> 'hash'`.as('hash'))
    .where('key', '=', 'logo')
    .executeTakeFirst()
  return row?.hash ?? null
}
