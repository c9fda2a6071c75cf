import { system } from '#kit/actor.ts'
import { Fault } from '#kit/fault.ts'
import { transaction, type Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { countGuess } from './count-guess.ts'
import { findByName } from './find-user.ts'
import { verifyPassword } from './hash-password.ts'
import { beginStep } from './sign-in-step.ts'
import { auditRefusal, startSession, type Place, type Started } from './start-session.ts'
import type { UserRow } from './user.ts'

type Names = { name: string; password: string }

/** Throws wrong_sign_in for an unknown name, a wrong password and a deactivated person alike, in the same time. */
export async function signIn(
  world: World,
  { name, password }: Names,
  place: Place,
): Promise<Started | { step: string }> {
  const user = await findByName(world, name)
  await countGuess(world, user?.id ?? name.toLowerCase())
  const matches = await verifyPassword(user?.password_hash ?? null, password)
  if (!user || !matches || user.deactivated_at) {
    await auditRefusal(world, place, user?.id)
    throw new Fault('wrong_sign_in')
  }
  return transaction(world, system('sign-in'), async (tx) => {
    if (!(await hasSecondFactor(tx, user))) return startSession(tx, user, place)
    return { step: await beginStep(tx, user) }
  })
}

async function hasSecondFactor({ db }: Tx, user: UserRow): Promise<boolean> {
  const factor = await db
    .selectFrom('second_factors')
    .select('user_id')
    .where('user_id', '=', user.id)
    .where('confirmed_at', 'is not', null)
    .executeTakeFirst()
  return factor !== undefined
}
