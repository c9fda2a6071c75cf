import {
  generateRegistrationOptions,
  verifyRegistrationResponse,
  type RegistrationResponseJSON,
} from '@simplewebauthn/server'
import type { Selectable } from 'kysely'
import type { addPasskey as endpoint, Passkey } from '#contracts/credentials.ts'
import type { BodyOf } from '#contracts/endpoint.ts'
import { system, type SignedIn } from '#kit/actor.ts'
import { Fault, notFound } from '#kit/fault.ts'
import { transaction, type Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import type { Tables } from '#server/tables.ts'
import { keepChallenge, relyingParty, takeChallenge } from './passkey-challenge.ts'
import { provenSession } from './prove-myself.ts'

export async function beginPasskey(world: World, actor: SignedIn) {
  const { user, own } = await transaction(world, actor, async (tx) => {
    await provenSession(tx, actor)
    const found = tx.db.selectFrom('users').select(['email', 'name']).where('id', '=', actor.id)
    return { user: await found.executeTakeFirstOrThrow(), own: await passkeysOf(tx, actor.id) }
  })
  const options = await generateRegistrationOptions({
    rpName: 'Switchboard',
    rpID: relyingParty(world).rpID,
    userName: user.email ?? user.name,
    userDisplayName: user.name,
    userID: new Uint8Array(Buffer.from(actor.id)),
    excludeCredentials: own.map(({ id, transports }) => ({ id, transports })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  const keep = (tx: Tx) => keepChallenge(tx, options.challenge, actor.id)
  return { step: await transaction(world, system('passkeys'), keep), options: { ...options } }
}

export async function addPasskey(
  world: World,
  actor: SignedIn,
  { step, name, proof }: BodyOf<typeof endpoint>,
): Promise<Passkey> {
  const challenge = await takeChallenge(world, step, actor.id)
  const { rpID, origin } = relyingParty(world)
  const verified = await verifyRegistrationResponse({
    response: proof as unknown as RegistrationResponseJSON,
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: rpID,
  }).catch(() => null)
  if (!verified?.verified) throw new Fault('invalid', { field: 'proof', params: { field: 'proof' } })
  const { id, publicKey, counter, transports } = verified.registrationInfo.credential
  return transaction(world, actor, async (tx) => {
    await provenSession(tx, actor)
    const row = await tx.db
      .insertInto('passkeys')
      .values({
        id,
        user_id: actor.id,
        name,
        public_key: Buffer.from(publicKey),
        counter: String(counter),
        transports: (transports ?? []).map(String),
      })
      .returningAll()
      .executeTakeFirstOrThrow()
    tellChanged(tx, actor.id, true)
    return present(row)
  })
}

export function listPasskeys(world: World, actor: SignedIn): Promise<{ items: Passkey[] }> {
  return transaction(world, actor, async (tx) => ({ items: (await passkeysOf(tx, actor.id)).map(present) }))
}

export async function removePasskey(world: World, actor: SignedIn, id: string): Promise<void> {
  await transaction(world, actor, async (tx) => {
    await provenSession(tx, actor)
    const removed = await tx.db
      .deleteFrom('passkeys')
      .where('id', '=', id)
      .where('user_id', '=', actor.id)
      .executeTakeFirst()
    if (removed.numDeletedRows === 0n) throw notFound()
    tellChanged(tx, actor.id, false)
  })
}

const passkeysOf = ({ db }: Tx, userId: string) =>
  db.selectFrom('passkeys').selectAll().where('user_id', '=', userId).orderBy('created_at').execute()

const tellChanged = (tx: Tx, userId: string, added: boolean) =>
  tx.emit({ type: 'user.passkey_changed', subjects: [userId], audience: 'user', data: { added } })

const present = (row: Selectable<Tables['passkeys']>): Passkey => ({
  id: row.id,
  name: row.name,
  createdAt: row.created_at.toISOString(),
  lastUsedAt: row.last_used_at?.toISOString() ?? null,
})
