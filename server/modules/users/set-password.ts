import { sql } from 'kysely'
import { Fault } from '#kit/fault.ts'
import type { Tx } from '#kit/transaction.ts'
import { endApiKeys, endSessions } from './end-sessions.ts'
import { dropMailLinks } from './mail-links.ts'

type NewPassword = { userId: string; passwordHash: string; by: 'reset' | 'invitation' }

/**
 * By a mailed link: everything that was signed in ends, keys too, because this is also how somebody takes his
 * account back. Where a customer's address was never confirmed until now, whoever signed up with it may have
 * been somebody else: his second factor and passkeys go.
 */
export async function setPasswordByLink(tx: Tx, { userId, passwordHash, by }: NewPassword): Promise<void> {
  const before = await tx.db
    .selectFrom('users')
    .select(['role', 'email_verified_at', 'deactivated_at', 'removed_at'])
    .where('id', '=', userId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  if (before.deactivated_at || before.removed_at) throw new Fault('link_expired', { field: 'token' })
  await tx.db
    .updateTable('users')
    .set({
      password_hash: passwordHash,
      email_verified_at: before.email_verified_at ?? tx.world.now(),
      wanted_email: null,
      version: sql`version + 1`,
    })
    .where('id', '=', userId)
    .execute()
  if (!before.email_verified_at) {
    const data = { fields: ['emailVerified'] }
    tx.emit({ type: 'user.changed', subjects: [userId], audience: 'user', data })
  }
  if (!before.email_verified_at && before.role === 'customer') {
    await tx.db.deleteFrom('second_factors').where('user_id', '=', userId).execute()
    await tx.db.deleteFrom('passkeys').where('user_id', '=', userId).execute()
  }
  await dropMailLinks(tx.db, userId, ['reset', 'invite', 'email', 'verify'])
  await endSessions(tx, { userId, by: 'password' })
  await endApiKeys(tx, { userId, by: 'password' })
  tx.emit({ type: 'user.password_changed', subjects: [userId], audience: 'user', data: { by } })
}
