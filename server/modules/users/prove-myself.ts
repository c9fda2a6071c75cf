import type { SignedIn } from '#kit/actor.ts'
import { Fault } from '#kit/fault.ts'
import { transaction, type Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { countGuess } from './count-guess.ts'
import { minutesFrom } from './durations.ts'
import { verifyPassword } from './hash-password.ts'

const PROOF_MINUTES = 10

/** Marks the session as proven anew. */
export async function proveMyself(world: World, actor: SignedIn, password: string): Promise<void> {
  await verifyOwnPassword(world, actor, password)
  await transaction(world, actor, (tx) =>
    tx.db
      .updateTable('sessions')
      .set({ proven_at: world.now() })
      .where('id', '=', actor.sessionId)
      .where('user_id', '=', actor.id)
      .execute(),
  )
}

/** Answers the hash that matched: a change of the password is made only while it still stands. */
export async function verifyOwnPassword(world: World, actor: SignedIn, password: string): Promise<string> {
  await refuseApiKey(world.db, actor)
  await countGuess(world, actor.id)
  const user = await world.db
    .selectFrom('users')
    .select('password_hash')
    .where('id', '=', actor.id)
    .executeTakeFirstOrThrow()
  const isRight = await verifyPassword(user.password_hash, password)
  if (!isRight || user.password_hash === null) throw new Fault('wrong_sign_in', { field: 'password' })
  return user.password_hash
}

/** The session's id. Throws password_needed when the password was shown too long ago. */
export async function provenSession({ db, world }: Tx, actor: SignedIn): Promise<string> {
  const session = await refuseApiKey(db, actor)
  if (session.proven_at < minutesFrom(world.now(), -PROOF_MINUTES)) throw new Fault('password_needed')
  return session.id
}

/** A key in a script can do its owner's work, but not change how he signs in. */
async function refuseApiKey(db: World['db'] | Tx['db'], actor: SignedIn) {
  const session = await db
    .selectFrom('sessions')
    .select(['id', 'proven_at'])
    .where('id', '=', actor.sessionId)
    .where('user_id', '=', actor.id)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  if (!session) throw new Fault('not_allowed')
  return session
}
