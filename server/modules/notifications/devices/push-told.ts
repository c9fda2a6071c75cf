import type { Tx } from '#kit/transaction.ts'
import type { Told } from '../write-lines.ts'
import { sendPush } from './send-push.ts'

/** One push for each device of those who want it. */
export async function pushTold(tx: Tx, told: readonly Told[]): Promise<void> {
  const wanted = new Map(
    told.flatMap(({ reader, choice, lineId }) => (choice.push ? [[reader.id, lineId]] : [])),
  )
  if (wanted.size === 0) return
  const devices = await tx.db
    .selectFrom('push_devices')
    .select(['id', 'user_id'])
    .where('user_id', 'in', [...wanted.keys()])
    .execute()
  for (const { id: deviceId, user_id: userId } of devices) {
    const lineId = wanted.get(userId) ?? null
    await tx.world.jobs.enqueue(tx, sendPush, { deviceId, lineId }, `${lineId}:${deviceId}`)
  }
}
