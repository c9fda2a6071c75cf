import { toString as drawQr } from 'qrcode'
import type { SignedIn } from '#kit/actor.ts'
import { Fault } from '#kit/fault.ts'
import { transaction, type Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { countGuess } from './count-guess.ts'
import { endSessions } from './end-sessions.ts'
import { provenSession, verifyOwnPassword } from './prove-myself.ts'
import { makeRecoveryCodes } from './recovery-codes.ts'
import { seal, unseal } from '#kit/seal.ts'
import { newTotpSecret, stepOfCode, totpUri } from './totp.ts'

/** Waits for its first code; a factor that is on stays on until then. */
export async function beginSecondFactor(world: World, actor: SignedIn) {
  const secret = newTotpSecret()
  const uri = await transaction(world, actor, async (tx) => {
    await provenSession(tx, actor)
    await tx.db
      .insertInto('second_factors')
      .values({ user_id: actor.id, secret: seal(world, actor.id, secret), wanted_secret: null })
      .onConflict((conflict) =>
        conflict.column('user_id').doUpdateSet({ wanted_secret: seal(world, actor.id, secret) }),
      )
      .execute()
    const { email } = await tx.db
      .selectFrom('users')
      .select('email')
      .where('id', '=', actor.id)
      .executeTakeFirstOrThrow()
    return totpUri(secret, email ?? '')
  })
  const svg = await drawQr(uri, { type: 'svg', margin: 2 })
  return { secret, uri, picture: `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}` }
}

export async function confirmSecondFactor(world: World, actor: SignedIn, code: string) {
  await countGuess(world, actor.id)
  return transaction(world, actor, async (tx) => {
    const sessionId = await provenSession(tx, actor)
    const factor = await factorOf(tx, actor.id)
    const secret = factor.wanted_secret ?? factor.secret
    const step = stepOfCode(unseal(world, actor.id, secret), code, world.now())
    if (step === null) throw new Fault('wrong_code', { field: 'code' })
    const { codes, hashes } = makeRecoveryCodes(world)
    await tx.db
      .updateTable('second_factors')
      .set({
        secret,
        wanted_secret: null,
        confirmed_at: world.now(),
        last_step: String(step),
        recovery_hashes: hashes,
      })
      .where('user_id', '=', actor.id)
      .execute()
    // Who knew only the password is thrown out by the new lock.
    await endSessions(tx, { userId: actor.id, by: 'ended', except: sessionId })
    tellChanged(tx, actor.id, true)
    return { recoveryCodes: codes }
  })
}

export async function removeSecondFactor(world: World, actor: SignedIn, password: string): Promise<void> {
  await verifyOwnPassword(world, actor, password)
  await transaction(world, actor, (tx) => dropSecondFactor(tx, actor.id))
}

export async function newRecoveryCodes(world: World, actor: SignedIn) {
  return transaction(world, actor, async (tx) => {
    await provenSession(tx, actor)
    const { codes, hashes } = makeRecoveryCodes(world)
    const changed = await tx.db
      .updateTable('second_factors')
      .set({ recovery_hashes: hashes })
      .where('user_id', '=', actor.id)
      .where('confirmed_at', 'is not', null)
      .returning('user_id')
      .executeTakeFirst()
    if (!changed) throw new Fault('not_found')
    tellChanged(tx, actor.id, true)
    return { recoveryCodes: codes }
  })
}

export async function dropSecondFactor(tx: Tx, userId: string): Promise<void> {
  const dropped = await tx.db.deleteFrom('second_factors').where('user_id', '=', userId).executeTakeFirst()
  if (dropped.numDeletedRows > 0n) tellChanged(tx, userId, false)
}

async function factorOf(tx: Tx, userId: string) {
  const factor = await tx.db
    .selectFrom('second_factors')
    .selectAll()
    .where('user_id', '=', userId)
    .forUpdate()
    .executeTakeFirst()
  if (!factor || (factor.confirmed_at && !factor.wanted_secret)) throw new Fault('not_found')
  return factor
}

const tellChanged = (tx: Tx, userId: string, on: boolean) =>
  tx.emit({ type: 'user.second_factor_changed', subjects: [userId], audience: 'user', data: { on } })
