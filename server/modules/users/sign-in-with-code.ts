import { system } from '#kit/actor.ts'
import { Fault } from '#kit/fault.ts'
import { transaction, type Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { countGuess } from './count-guess.ts'
import { useRecoveryCode } from './recovery-codes.ts'
import { unseal } from '#kit/seal.ts'
import { countStepTry, useStep } from './sign-in-step.ts'
import { auditRefusal, startSession, type Place, type Started } from './start-session.ts'
import { stepOfCode } from './totp.ts'

type Code = { step: string; code: string }

/** Throws wrong_code, also for a code that has served; link_expired after five tries. */
export async function signInWithCode(world: World, { step, code }: Code, place: Place): Promise<Started> {
  const user = await countStepTry(world, step)
  await countGuess(world, user.id)
  const started = await transaction(world, system('sign-in'), async (tx) => {
    const isRight = /^\d{3} ?\d{3}$/.test(code)
      ? await useTotpCode(tx, user.id, code)
      : await useRecoveryCode(tx, user.id, code)
    if (!isRight) return null
    await useStep(tx, step)
    return startSession(tx, user, place)
  })
  if (started) return started
  await auditRefusal(world, place, user.id)
  throw new Fault('wrong_code', { field: 'code' })
}

/** A code serves once: its time step must lie after the last one that served (RFC 6238, 5.2). */
async function useTotpCode(tx: Tx, userId: string, code: string): Promise<boolean> {
  const factor = await tx.db
    .selectFrom('second_factors')
    .select('secret')
    .where('user_id', '=', userId)
    .where('confirmed_at', 'is not', null)
    .executeTakeFirst()
  if (!factor) return false
  const timeStep = stepOfCode(unseal(tx.world, userId, factor.secret), code, tx.world.now())
  if (timeStep === null) return false
  const used = await tx.db
    .updateTable('second_factors')
    .set({ last_step: String(timeStep) })
    .where('user_id', '=', userId)
    .where('last_step', '<', String(timeStep))
    .returning('user_id')
    .executeTakeFirst()
  return used !== undefined
}
