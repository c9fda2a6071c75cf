import { addPasskey, beginPasskey } from '#contracts/credentials.ts'
import type { World } from '#kit/world.ts'
import { makeAuthenticator } from '#testing/authenticator.ts'
import type { Somebody } from '../people.ts'

/** A passkey that its owner's browser has just made, not yet sent. */
export async function makePasskey({ world }: { world: World }, owner: Somebody) {
  const site = new URL(world.config.publicUrl)
  site.hostname = 'localhost'
  const authenticator = makeAuthenticator({ origin: site.origin, rpID: 'localhost' })
  const { step, options } = await owner.call(beginPasskey)
  const proof = authenticator.create(String(options['challenge']))
  return { authenticator, body: { step, name: `Phone of ${owner.mark}`, proof } }
}

export async function keepPasskey(place: { world: World }, owner: Somebody) {
  const { authenticator, body } = await makePasskey(place, owner)
  return { authenticator, id: (await owner.call(addPasskey, { body })).id }
}
