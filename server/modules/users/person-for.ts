import { Fault, notFound } from '#kit/fault.ts'
import type { Tx } from '#kit/transaction.ts'
import { keepAnAdmin } from './admins.ts'
import type { UserRow } from './user.ts'

/** The one door to a person for an admin's commands, with the row locked. Throws not_found, gone, stale. */
export async function personFor({ db }: Tx, id: string, version?: number): Promise<UserRow> {
  const row = await db.selectFrom('users').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) throw notFound()
  if (row.removed_at) throw new Fault('gone')
  if (version !== undefined && version !== row.version) throw new Fault('stale')
  return row
}

/** The door for what takes a person out of his role: throws last_admin too. Admins are locked first, in order. */
export async function leavingPersonFor(tx: Tx, id: string, version?: number): Promise<UserRow> {
  const seen = await tx.db.selectFrom('users').select(['id', 'role']).where('id', '=', id).executeTakeFirst()
  if (seen) await keepAnAdmin(tx, seen)
  return personFor(tx, id, version)
}
