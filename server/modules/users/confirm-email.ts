import { sql } from 'kysely'
import { system } from '#kit/actor.ts'
import { Fault } from '#kit/fault.ts'
import { transaction, type Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { dropMailLinks, useMailLink } from './mail-links.ts'

/** Serves the link of the sign-up and the one of a change of address; each counts only for the address it went to. */
export async function confirmEmail(world: World, token: string): Promise<void> {
  await transaction(world, system('confirm e-mail'), async (tx) => {
    const link = await useMailLink(tx, token, ['verify', 'email'])
    const email = link.email ?? ''
    if (link.purpose === 'verify') await verify(tx, link.user_id, email)
    else await change(tx, link.user_id, email)
  })
}

async function verify(tx: Tx, userId: string, email: string) {
  const verified = await tx.db
    .updateTable('users')
    .set({ email_verified_at: tx.world.now(), version: sql`version + 1` })
    .where('id', '=', userId)
    .where('email', '=', email)
    .where('removed_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (!verified) throw new Fault('link_expired', { field: 'token' })
  const data = { fields: ['emailVerified'] }
  tx.emit({ type: 'user.changed', subjects: [userId], audience: 'user', data })
}

async function change(tx: Tx, userId: string, email: string) {
  const changed = await tx.db
    .updateTable('users')
    .set({
      former_email: sql`email`,
      email,
      wanted_email: null,
      email_verified_at: tx.world.now(),
      version: sql`version + 1`,
    })
    .where('id', '=', userId)
    .where('wanted_email', '=', email)
    .where('removed_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (!changed) throw new Fault('link_expired', { field: 'token' })
  // A reset link in the mailbox of the old address must not open the account any more.
  await dropMailLinks(tx.db, userId, ['reset', 'verify', 'email'])
  tx.emit({ type: 'user.email_changed', subjects: [userId], audience: 'user', data: {} })
}
