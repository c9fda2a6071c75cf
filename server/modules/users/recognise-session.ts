import { sql } from 'kysely'
import type { SignedIn } from '#kit/actor.ts'
import { builtOnce, forEverybody } from '#kit/built-once.ts'
import type { World } from '#kit/world.ts'
import { daysFrom, minutesFrom } from './durations.ts'
import { needsSecondFactor } from './sign-in-rules.ts'
import { hashToken } from '#kit/token.ts'

const TOUCH_MINUTES = 5

/** Whose session this is, in one query; null when it has ended or its owner may not come in any more. */
export async function bySession(world: World, token: string, address: string) {
  const [row] = await whoseSession(world, hashToken(token), world.now())
  if (!row) return null
  const isTouched = row.last_seen_at < minutesFrom(world.now(), -TOUCH_MINUTES)
  if (isTouched) await touchSession(world, row.sessionId, row.id)
  return { actor: toActor(row, address), isTouched, lacks: row.needs_second_factor }
}

export async function byApiKey(world: World, key: string, address: string) {
  const [row] = await whoseKey(world, hashToken(key), world.now())
  if (!row) return null
  if (!row.last_used_at || row.last_used_at < minutesFrom(world.now(), -TOUCH_MINUTES)) {
    const used = world.db.updateTable('api_keys').set({ last_used_at: world.now() })
    await used.where('id', '=', row.sessionId).execute()
  }
  return { actor: toActor(row, address), lacks: row.needs_second_factor }
}

const whoseSession = builtOnce(forEverybody, (world: World, hash: Buffer, now: Date) =>
  people(world)
    .innerJoin('sessions', 'sessions.user_id', 'users.id')
    .select(['sessions.id as sessionId', 'sessions.last_seen_at'])
    .where('sessions.token_hash', '=', hash)
    .where('sessions.ended_at', 'is', null)
    .where('sessions.expires_at', '>', now),
)

const whoseKey = builtOnce(forEverybody, (world: World, hash: Buffer, now: Date) =>
  people(world)
    .innerJoin('api_keys', 'api_keys.user_id', 'users.id')
    .select(['api_keys.id as sessionId', 'api_keys.last_used_at'])
    .where('api_keys.key_hash', '=', hash)
    .where('api_keys.ended_at', 'is', null)
    .where((eb) => eb.or([eb('api_keys.expires_at', 'is', null), eb('api_keys.expires_at', '>', now)])),
)

const people = ({ db }: World) =>
  db
    .selectFrom('users')
    .leftJoin('contacts', 'contacts.user_id', 'users.id')
    .select(['users.id', 'users.role', 'users.name', 'users.locale', 'users.time_zone as timeZone'])
    .select(['contacts.id as contactId', needsSecondFactor])
    .where('users.deactivated_at', 'is', null)
    .where('users.removed_at', 'is', null)

type Found = Omit<SignedIn, 'kind' | 'address'>

const toActor = ({ id, role, name, locale, timeZone, contactId, sessionId }: Found, address: string) =>
  ({ kind: 'user', id, role, name, locale, timeZone, contactId, sessionId, address }) satisfies SignedIn

/** At most once in five minutes: a page that is read all day writes little. */
async function touchSession(world: World, sessionId: string | null, userId: string) {
  const now = world.now()
  await sql`with seen as (
      update sessions set last_seen_at = ${now}, expires_at = ${daysFrom(now, world.config.sessionDays)}
      where id = ${sessionId} and ended_at is null)
    update users set last_seen_at = ${now} where id = ${userId}`.execute(world.db)
}
