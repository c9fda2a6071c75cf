import { sql } from 'kysely'
import type { PersonRecord } from '#contracts/people.ts'
import type { SignedIn } from '#kit/actor.ts'
import { transaction } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { auditAdmin } from './audit-admin.ts'
import { endApiKeys, endSessions } from './end-sessions.ts'
import { dropMailLinks } from './mail-links.ts'
import { leavingPersonFor, personFor } from './person-for.ts'
import { personRecord } from './person-record.ts'

export async function deactivatePerson(world: World, actor: SignedIn, id: string): Promise<PersonRecord> {
  return transaction(world, actor, async (tx) => {
    const before = await leavingPersonFor(tx, id)
    if (before.deactivated_at) return personRecord(tx, id)
    await tx.db
      .updateTable('users')
      .set({ deactivated_at: world.now(), version: sql`version + 1` })
      .where('id', '=', id)
      .execute()
    await dropMailLinks(tx.db, id, ['reset', 'invite', 'email', 'verify'])
    await endSessions(tx, { userId: id, by: 'deactivated' })
    await endApiKeys(tx, { userId: id, by: 'deactivated' })
    tx.emit({ type: 'user.deactivated', subjects: [id], audience: 'staff', data: {} })
    await auditAdmin(tx, 'person_deactivated', id)
    return personRecord(tx, id)
  })
}

export async function reactivatePerson(world: World, actor: SignedIn, id: string): Promise<PersonRecord> {
  return transaction(world, actor, async (tx) => {
    const before = await personFor(tx, id)
    if (!before.deactivated_at) return personRecord(tx, id)
    await tx.db
      .updateTable('users')
      .set({ deactivated_at: null, version: sql`version + 1` })
      .where('id', '=', id)
      .execute()
    tx.emit({ type: 'user.reactivated', subjects: [id], audience: 'staff', data: {} })
    await auditAdmin(tx, 'person_reactivated', id)
    return personRecord(tx, id)
  })
}
