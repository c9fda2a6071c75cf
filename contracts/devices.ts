import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { signedIn } from './roles.ts'
import { At, Done, Id } from './values.ts'

/** A browser or phone that is told while nobody looks; it goes with the session that added it. */
export const Device = z.object({
  id: Id,
  /** Added by the session that asks. */
  isThis: z.boolean(),
  userAgent: z.string(),
  /** Names and words on the screen, also a locked one; else only that there is something. */
  showsWords: z.boolean(),
  createdAt: At,
  lastUsedAt: At.nullable(),
  /** The last try did not arrive. */
  fails: z.boolean(),
})
export type Device = z.output<typeof Device>

const group = 'Devices'
const one = z.strictObject({ id: Id })

export const listDevices = endpoint({
  name: 'listDevices',
  says: 'The devices of the person, and the public key by which a browser subscribes (RFC 8292).',
  group,
  method: 'GET',
  path: '/api/me/devices',
  may: signedIn,
  reply: z.object({ items: z.array(Device), publicKey: z.string(), position: z.string() }),
})
export const addDevice = endpoint({
  name: 'addDevice',
  says: 'Tells this browser too: what its `PushSubscription` says. The same one again is the same device.',
  group,
  method: 'POST',
  path: '/api/me/devices',
  may: signedIn,
  body: z.strictObject({
    endpoint: z.string().max(1000),
    keys: z.strictObject({
      p256dh: z.string().regex(/^[\w-]{87}=?$/),
      auth: z.string().regex(/^[\w-]{22}={0,2}$/),
    }),
  }),
  reply: Device,
  faults: ['not_allowed', 'invalid'],
  limits: [{ times: 30, seconds: 3600, per: 'user' }],
})
export const changeDevice = endpoint({
  name: 'changeDevice',
  says: 'Whether the device shows words.',
  group,
  method: 'PATCH',
  path: '/api/me/devices/:id',
  may: signedIn,
  params: one,
  body: z.strictObject({ showsWords: z.boolean() }),
  reply: Device,
  faults: ['not_found'],
})
export const removeDevice = endpoint({
  name: 'removeDevice',
  says: 'The device is told nothing any more.',
  group,
  method: 'DELETE',
  path: '/api/me/devices/:id',
  may: signedIn,
  params: one,
  reply: Done,
  faults: ['not_found'],
})
export const testDevice = endpoint({
  name: 'testDevice',
  says: 'Sends the device something to see whether it arrives.',
  group,
  method: 'POST',
  path: '/api/me/devices/:id/test',
  may: signedIn,
  params: one,
  body: z.strictObject({}),
  reply: Done,
  faults: ['not_found'],
  limits: [{ times: 10, seconds: 600, per: 'user' }],
})
