import { sql } from 'kysely'
import type { PersonRecord } from '#contracts/people.ts'
import type { SignedIn } from '#kit/actor.ts'
import { Fault } from '#kit/fault.ts'
import { transaction } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { auditAdmin } from './audit-admin.ts'
import { endApiKeys, endSessions } from './end-sessions.ts'
import { personFor } from './person-for.ts'
import { personRecord } from './person-record.ts'
import { dropSecondFactor } from './second-factor.ts'

/** The password that he has is void at once; the mail brings the link for a new one. */
export async function resetPersonPassword(world: World, actor: SignedIn, id: string): Promise<PersonRecord> {
  if (id === actor.id) throw new Fault('not_allowed')
  return transaction(world, actor, async (tx) => {
    const before = await personFor(tx, id)
    if (before.deactivated_at) throw new Fault('not_allowed')
    await tx.db
      .updateTable('users')
      .set({ password_hash: null, version: sql`version + 1` })
      .where('id', '=', id)
      .execute()
    await endSessions(tx, { userId: id, by: 'password' })
    await endApiKeys(tx, { userId: id, by: 'password' })
    tx.emit({ type: 'user.password_changed', subjects: [id], audience: 'user', data: { by: 'admin' } })
    await auditAdmin(tx, 'password_reset', id)
    return personRecord(tx, id)
  })
}

export async function removePersonSecondFactor(
  world: World,
  actor: SignedIn,
  id: string,
): Promise<PersonRecord> {
  if (id === actor.id) throw new Fault('not_allowed')
  return transaction(world, actor, async (tx) => {
    await personFor(tx, id)
    await tx.db
      .updateTable('users')
      .set({ version: sql`version + 1` })
      .where('id', '=', id)
      .execute()
    await dropSecondFactor(tx, id)
    await endSessions(tx, { userId: id, by: 'password' })
    await auditAdmin(tx, 'second_factor_removed', id)
    return personRecord(tx, id)
  })
}

/** Only for those who have no password yet. */
export async function invitePerson(world: World, actor: SignedIn, id: string): Promise<PersonRecord> {
  return transaction(world, actor, async (tx) => {
    const before = await personFor(tx, id)
    if (before.password_hash !== null || before.deactivated_at) throw new Fault('not_allowed')
    tx.emit({ type: 'user.invited', subjects: [id], audience: 'staff', data: {} })
    await auditAdmin(tx, 'person_invited', id)
    return personRecord(tx, id)
  })
}
