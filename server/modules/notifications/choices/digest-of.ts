import type { Digest } from '#contracts/choices.ts'
import type { Tx } from '#kit/transaction.ts'

/** Before work begins, where the reader is. */
export const usualDigest: Digest = { every: 'day', hour: 8 }

export async function digestOf({ db }: Tx, userId: string): Promise<Digest> {
  const chosen = await db
    .selectFrom('digest_times')
    .select(['every', 'hour'])
    .where('user_id', '=', userId)
    .executeTakeFirst()
  return chosen ?? usualDigest
}
