import { Fault } from '#kit/fault.ts'
import type { Tx } from '#kit/transaction.ts'
import type { UserRow } from './user.ts'

/** Ids of those who can open the admin today: invited ones cannot yet. */
export async function activeAdmins({ db }: Tx): Promise<string[]> {
  const rows = await selectAdmins(db).execute()
  return rows.map((row) => row.id)
}

/** Throws last_admin. Locks all admins, in order, so that two cannot remove each other at the same time. */
export async function keepAnAdmin({ db }: Tx, leaving: Pick<UserRow, 'id' | 'role'>): Promise<void> {
  if (leaving.role !== 'admin') return
  const rows = await selectAdmins(db).orderBy('id').forUpdate().execute()
  if (rows.every((row) => row.id === leaving.id) && rows.length > 0) throw new Fault('last_admin')
}

const selectAdmins = (db: Tx['db']) =>
  db
    .selectFrom('users')
    .select('id')
    .where('role', '=', 'admin')
    .where('password_hash', 'is not', null)
    .where('deactivated_at', 'is', null)
    .where('removed_at', 'is', null)
