import { system, type SignedIn } from '#kit/actor.ts'
import { newId } from '#kit/id.ts'
import { transaction } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { deviceFor } from './present-device.ts'
import { sendPush } from './send-push.ts'

export function testDevice(world: World, actor: SignedIn, id: string): Promise<{ done: true }> {
  // Not as the person himself: the queue is out of a customer's reach.
  return transaction(world, system('test device'), async (tx) => {
    await deviceFor(tx, actor, id)
    await world.jobs.enqueue(tx, sendPush, { deviceId: id, lineId: null }, newId())
    return { done: true }
  })
}
