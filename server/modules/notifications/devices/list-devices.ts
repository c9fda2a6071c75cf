import type { listDevices as endpoint } from '#contracts/devices.ts'
import type { ReplyOf } from '#contracts/endpoint.ts'
import type { SignedIn } from '#kit/actor.ts'
import { placeText } from '#kit/event-log.ts'
import { snapshot } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { presentDevice } from './present-device.ts'
import { pushKeys } from './push-keys.ts'

export function listDevices(world: World, actor: SignedIn): Promise<ReplyOf<typeof endpoint>> {
  return snapshot(world, actor, async (tx) => {
    const rows = await tx.db
      .selectFrom('push_devices')
      .selectAll()
      .where('user_id', '=', actor.id)
      .orderBy('created_at', 'desc')
      .execute()
    return {
      items: rows.map((row) => presentDevice(actor, row)),
      publicKey: pushKeys(world).publicKey,
      position: placeText(await tx.place),
    }
  })
}
