import { sql } from 'kysely'
import type { PersonRecord } from '#contracts/people.ts'
import { isStaff, type UserRole } from '#contracts/roles.ts'
import type { SignedIn } from '#kit/actor.ts'
import { Fault } from '#kit/fault.ts'
import { transaction } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { auditAdmin } from './audit-admin.ts'
import { endSessions, endSocketsOfKeys } from './end-sessions.ts'
import { leavingPersonFor } from './person-for.ts'
import { personRecord } from './person-record.ts'

type Change = { id: string; version: number; role: UserRole }

/** Customers stay customers: their passwords follow other rules, and their words are written from outside. */
export async function changeRole(
  world: World,
  actor: SignedIn,
  { id, version, role }: Change,
): Promise<PersonRecord> {
  return transaction(world, actor, async (tx) => {
    const before = await leavingPersonFor(tx, id, version)
    if (!isStaff(before.role)) throw new Fault('not_allowed')
    if (before.role === role) return personRecord(tx, id)
    await tx.db
      .updateTable('users')
      .set({ role, version: sql`version + 1` })
      .where('id', '=', id)
      .execute()
    await endSessions(tx, { userId: id, by: 'role' })
    await endSocketsOfKeys(tx, id, 'role')
    const data = { from: before.role, to: role }
    tx.emit({ type: 'user.role_changed', subjects: [id], audience: 'staff', data })
    await auditAdmin(tx, 'role_changed', id)
    return personRecord(tx, id)
  })
}
