import type { SignedIn } from '#kit/actor.ts'
import { transaction } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { deviceFor, tellDevices } from './present-device.ts'

export function removeDevice(world: World, actor: SignedIn, id: string): Promise<{ done: true }> {
  return transaction(world, actor, async (tx) => {
    await deviceFor(tx, actor, id)
    await tx.db.deleteFrom('push_devices').where('id', '=', id).execute()
    tellDevices(tx, actor.id)
    return { done: true }
  })
}
