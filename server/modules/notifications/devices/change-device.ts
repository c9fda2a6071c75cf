import type { Device } from '#contracts/devices.ts'
import type { SignedIn } from '#kit/actor.ts'
import { transaction } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { deviceFor, presentDevice, tellDevices } from './present-device.ts'

export function changeDevice(
  world: World,
  actor: SignedIn,
  id: string,
  showsWords: boolean,
): Promise<Device> {
  return transaction(world, actor, async (tx) => {
    const device = await deviceFor(tx, actor, id)
    await tx.db.updateTable('push_devices').set({ shows_words: showsWords }).where('id', '=', id).execute()
    tellDevices(tx, actor.id)
    return presentDevice(actor, { ...device, shows_words: showsWords })
  })
}
