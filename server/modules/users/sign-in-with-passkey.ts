import {
  generateAuthenticationOptions,
  verifyAuthenticationResponse,
  type AuthenticationResponseJSON,
} from '@simplewebauthn/server'
import type { BodyOf } from '#contracts/endpoint.ts'
import type { signInWithPasskey as endpoint } from '#contracts/sign-in.ts'
import { system } from '#kit/actor.ts'
import { Fault } from '#kit/fault.ts'
import { transaction, type Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { keepChallenge, relyingParty, takeChallenge } from './passkey-challenge.ts'
import { auditRefusal, startSession, type Place, type Started } from './start-session.ts'

/** Asks for any passkey of this site: the answer says whose it is. */
export async function passkeyOptions(world: World) {
  const { rpID } = relyingParty(world)
  const options = await generateAuthenticationOptions({ rpID, userVerification: 'required' })
  const keep = (tx: Tx) => keepChallenge(tx, options.challenge, null)
  return { step: await transaction(world, system('sign-in'), keep), options: { ...options } }
}

export async function signInWithPasskey(
  world: World,
  { step, proof }: BodyOf<typeof endpoint>,
  place: Place,
): Promise<Started> {
  const challenge = await takeChallenge(world, step, null)
  const passkey = await world.db
    .selectFrom('passkeys')
    .innerJoin('users', 'users.id', 'passkeys.user_id')
    .selectAll('passkeys')
    .select(['users.version'])
    .where('passkeys.id', '=', proof.id)
    .executeTakeFirst()
  const newCounter = passkey && (await counterIfProven(world, { challenge, passkey, proof }))
  if (!passkey || newCounter === undefined) {
    await auditRefusal(world, place, passkey?.user_id)
    throw new Fault('wrong_sign_in')
  }
  return transaction(world, system('sign-in'), async (tx) => {
    await tx.db
      .updateTable('passkeys')
      .set({ counter: String(newCounter), last_used_at: world.now() })
      .where('id', '=', passkey.id)
      .execute()
    return startSession(tx, { id: passkey.user_id, version: passkey.version }, place)
  })
}

type Claim = {
  challenge: string
  passkey: { id: string; public_key: Buffer; counter: string }
  proof: BodyOf<typeof endpoint>['proof']
}

/** Verified with the owner's presence and verification; a counter that runs back is a copied key. */
async function counterIfProven(world: World, { challenge, passkey, proof }: Claim) {
  const { rpID, origin } = relyingParty(world)
  const verified = await verifyAuthenticationResponse({
    response: proof as unknown as AuthenticationResponseJSON,
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: rpID,
    credential: {
      id: passkey.id,
      publicKey: new Uint8Array(passkey.public_key),
      counter: Number(passkey.counter),
    },
    requireUserVerification: true,
  }).catch(() => null)
  return verified?.verified ? verified.authenticationInfo.newCounter : undefined
}
