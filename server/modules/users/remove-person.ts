import { sql } from 'kysely'
import type { SignedIn } from '#kit/actor.ts'
import { transaction, type Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { auditAdmin } from './audit-admin.ts'
import { endApiKeys, endSessions } from './end-sessions.ts'
import { leavingPersonFor } from './person-for.ts'

/** The name stays under what he wrote; his address is free again. */
export async function removePerson(world: World, actor: SignedIn, id: string): Promise<void> {
  await transaction(world, actor, async (tx) => {
    await leavingPersonFor(tx, id)
    await blank(tx, id)
    await endSessions(tx, { userId: id, by: 'removed' })
    await endApiKeys(tx, { userId: id, by: 'removed' })
    await forgetTraces(tx, id)
    tx.emit({ type: 'user.removed', subjects: [id], audience: 'staff', data: {} })
    await auditAdmin(tx, 'person_removed', id)
  })
}

const blank = ({ db, world }: Tx, id: string) =>
  db
    .updateTable('users')
    .set({
      email: null,
      wanted_email: null,
      former_email: null,
      email_verified_at: null,
      user_name: null,
      mobile: null,
      gender: null,
      place: null,
      password_hash: null,
      removed_at: world.now(),
      version: sql`version + 1`,
    })
    .where('id', '=', id)
    .execute()

/** The rows of sessions stay, because events name them; where he sat does not. */
async function forgetTraces({ db }: Tx, id: string) {
  await db.updateTable('sessions').set({ user_agent: '', address: '' }).where('user_id', '=', id).execute()
  const own = ['second_factors', 'passkeys', 'mail_links', 'sign_in_steps', 'passkey_challenges'] as const
  for (const table of own) await db.deleteFrom(table).where('user_id', '=', id).execute()
}
