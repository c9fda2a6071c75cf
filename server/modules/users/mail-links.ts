import { Fault } from '#kit/fault.ts'
import type { Tx } from '#kit/transaction.ts'
import type { Tables } from '#server/tables.ts'
import { minutesFrom } from './durations.ts'
import { hashToken, newToken } from '#kit/token.ts'

type Purpose = Tables['mail_links']['purpose']

const HOUR = 60
const lifeInMinutes: Record<Purpose, number> = {
  reset: HOUR,
  invite: 7 * 24 * HOUR,
  email: 24 * HOUR,
  verify: 7 * 24 * HOUR,
}
const pages: Record<Purpose, string> = {
  reset: '/reset',
  invite: '/invitation',
  email: '/confirm-email',
  verify: '/confirm-email',
}

/** A fresh link, on PUBLIC_URL only; the earlier ones for the same purpose end. The secret stands behind #. */
export async function makeMailLink(
  { db, world }: Tx,
  { userId, purpose, email }: { userId: string; purpose: Purpose; email?: string },
): Promise<string> {
  await dropMailLinks(db, userId, [purpose])
  const token = newToken()
  await db
    .insertInto('mail_links')
    .values({
      token_hash: hashToken(token),
      user_id: userId,
      purpose,
      email: email ?? null,
      expires_at: minutesFrom(world.now(), lifeInMinutes[purpose]),
    })
    .execute()
  return `${world.config.publicUrl}${pages[purpose]}#${token}`
}

/** Serves once: of two at the same time one gets link_expired. */
export async function useMailLink({ db, world }: Tx, token: string, purposes: readonly Purpose[]) {
  const used = await db
    .updateTable('mail_links')
    .set({ used_at: world.now() })
    .where('token_hash', '=', hashToken(token))
    .where('purpose', 'in', purposes)
    .where('used_at', 'is', null)
    .where('expires_at', '>', world.now())
    .returning(['user_id', 'purpose', 'email'])
    .executeTakeFirst()
  if (!used) throw new Fault('link_expired', { field: 'token' })
  return used
}

export async function dropMailLinks(db: Tx['db'], userId: string, purposes: readonly Purpose[]) {
  await db
    .deleteFrom('mail_links')
    .where('user_id', '=', userId)
    .where('purpose', 'in', purposes)
    .where('used_at', 'is', null)
    .execute()
}
