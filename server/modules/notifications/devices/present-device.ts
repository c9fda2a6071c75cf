import type { Selectable } from 'kysely'
import type { Device } from '#contracts/devices.ts'
import type { SignedIn } from '#kit/actor.ts'
import { notFound } from '#kit/fault.ts'
import type { Tx } from '#kit/transaction.ts'
import type { Tables } from '#server/tables.ts'

export type DeviceRow = Selectable<Tables['push_devices']>

export const presentDevice = (actor: SignedIn, row: DeviceRow): Device => ({
  id: row.id,
  isThis: row.session_id === actor.sessionId,
  userAgent: row.user_agent,
  showsWords: row.shows_words,
  createdAt: row.created_at.toISOString(),
  lastUsedAt: row.last_used_at?.toISOString() ?? null,
  fails: row.failure !== null,
})

/** The one door: another's does not exist. */
export async function deviceFor({ db }: Tx, actor: SignedIn, id: string): Promise<DeviceRow> {
  const row = await db
    .selectFrom('push_devices')
    .selectAll()
    .where('id', '=', id)
    .where('user_id', '=', actor.id)
    .executeTakeFirst()
  if (!row) throw notFound()
  return row
}

/** The person's other screens follow. */
export const tellDevices = (tx: Tx, userId: string) =>
  tx.emit({ type: 'devices.changed', subjects: [userId], audience: 'user', data: {} })
