import { createECDH } from 'node:crypto'
import type { addDevice as endpoint, Device } from '#contracts/devices.ts'
import type { BodyOf } from '#contracts/endpoint.ts'
import { system, type SignedIn } from '#kit/actor.ts'
import { Fault } from '#kit/fault.ts'
import { newId } from '#kit/id.ts'
import { transaction, type Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { presentDevice, tellDevices } from './present-device.ts'

const MOST_DEVICES = 10

/**
 * Whoever used this browser before is told nothing there any more: a browser has one subscription, whoever has signed
 * in. Not as the person himself, because that row may be another's.
 */
export async function addDevice(
  world: World,
  actor: SignedIn,
  { endpoint: address, keys }: BodyOf<typeof endpoint>,
): Promise<Device> {
  if (!world.outside.mayCall(address))
    throw new Fault('invalid', { field: 'endpoint', params: { field: 'endpoint' } })
  mustBeOnCurve(keys.p256dh)
  return transaction(world, system('add device'), async (tx) => {
    const { id: session_id, user_agent } = await sessionOf(tx, actor)
    const fresh = { user_id: actor.id, session_id, ...keys, user_agent, failure: null }
    const row = await tx.db
      .insertInto('push_devices')
      .values({ id: newId(), endpoint: address, ...fresh })
      .onConflict((conflict) => conflict.column('endpoint').doUpdateSet(fresh))
      .returningAll()
      .executeTakeFirstOrThrow()
    await dropOldest(tx, actor.id)
    tellDevices(tx, actor.id)
    return presentDevice(actor, row)
  })
}

/** A key in a script has no screen. Fault: `not_allowed`. */
async function sessionOf({ db }: Tx, { id, sessionId }: SignedIn) {
  const session = await db
    .selectFrom('sessions')
    .select(['id', 'user_agent'])
    .where('id', '=', sessionId)
    .where('user_id', '=', id)
    .where('ended_at', 'is', null)
    .forShare()
    .executeTakeFirst()
  if (!session) throw new Fault('not_allowed')
  return session
}

async function dropOldest({ db }: Tx, userId: string) {
  await db
    .deleteFrom('push_devices')
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('push_devices')
        .select('id')
        .where('user_id', '=', userId)
        .orderBy('created_at', 'desc')
        .orderBy('id', 'desc')
        .offset(MOST_DEVICES),
    )
    .execute()
}

function mustBeOnCurve(p256dh: string) {
  try {
    const own = createECDH('prime256v1')
    own.generateKeys()
    own.computeSecret(Buffer.from(p256dh, 'base64url'))
  } catch {
    throw new Fault('invalid', { field: 'keys.p256dh', params: { field: 'keys.p256dh' } })
  }
}
