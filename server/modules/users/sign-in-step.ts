import { sql } from 'kysely'
import { Fault } from '#kit/fault.ts'
import type { Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { minutesFrom } from './durations.ts'
import { hashToken, newToken } from '#kit/token.ts'
import type { UserRow } from './user.ts'

const STEP_MINUTES = 10
const MOST_CODES = 5

/** Between password and code. Remembers the user's version: a change of the password ends it. */
export async function beginStep(tx: Tx, user: Pick<UserRow, 'id' | 'version'>): Promise<string> {
  const step = newToken()
  await tx.db
    .insertInto('sign_in_steps')
    .values({
      token_hash: hashToken(step),
      user_id: user.id,
      user_version: user.version,
      expires_at: minutesFrom(tx.world.now(), STEP_MINUTES),
    })
    .execute()
  return step
}

/** Counts a code against the step, before it is looked at, so that parallel guesses count each. */
export async function countStepTry(world: World, step: string) {
  const found = await world.db
    .updateTable('sign_in_steps')
    .set({ tries: sql`tries + 1` })
    .where('token_hash', '=', hashToken(step))
    .where('tries', '<', MOST_CODES)
    .where('expires_at', '>', world.now())
    .returning(['user_id', 'user_version'])
    .executeTakeFirst()
  if (!found) throw new Fault('link_expired', { field: 'step' })
  return { id: found.user_id, version: found.user_version }
}

/** Throws when another request has used it meanwhile. */
export async function useStep(tx: Tx, step: string): Promise<void> {
  const used = await tx.db
    .deleteFrom('sign_in_steps')
    .where('token_hash', '=', hashToken(step))
    .returning('user_id')
    .executeTakeFirst()
  if (!used) throw new Fault('link_expired', { field: 'step' })
}
