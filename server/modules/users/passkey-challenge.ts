import { Fault } from '#kit/fault.ts'
import type { Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { minutesFrom } from './durations.ts'
import { hashToken, newToken } from '#kit/token.ts'

const CHALLENGE_MINUTES = 5

/**
 * The site that passkeys belong to. WebAuthn knows no IP addresses: on this machine it is localhost, and the
 * page must be opened under that name.
 */
export function relyingParty(world: World): { rpID: string; origin: string } {
  const url = new URL(world.config.publicUrl)
  if (url.protocol === 'http:') url.hostname = 'localhost'
  return { rpID: url.hostname, origin: url.origin }
}

export async function keepChallenge({ db, world }: Tx, challenge: string, userId: string | null) {
  const step = newToken()
  await db
    .insertInto('passkey_challenges')
    .values({
      token_hash: hashToken(step),
      user_id: userId,
      challenge,
      expires_at: minutesFrom(world.now(), CHALLENGE_MINUTES),
    })
    .execute()
  return step
}

/** Serves once, whether the proof then holds or not. */
export async function takeChallenge(world: World, step: string, userId: string | null): Promise<string> {
  const taken = await world.db
    .deleteFrom('passkey_challenges')
    .where('token_hash', '=', hashToken(step))
    .where('expires_at', '>', world.now())
    .where('user_id', userId === null ? 'is' : '=', userId)
    .returning('challenge')
    .executeTakeFirst()
  if (!taken) throw new Fault('link_expired', { field: 'step' })
  return taken.challenge
}
