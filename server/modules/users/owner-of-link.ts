import { Fault } from '#kit/fault.ts'
import type { World } from '#kit/world.ts'
import { hashToken } from '#kit/token.ts'

/** Whose link it is, without using it up. Throws link_expired before any password is hashed. */
export async function ownerOfLink(world: World, token: string, purpose: 'reset' | 'invite') {
  const owner = await world.db
    .selectFrom('mail_links')
    .innerJoin('users', 'users.id', 'mail_links.user_id')
    .select('users.role')
    .where('token_hash', '=', hashToken(token))
    .where('purpose', '=', purpose)
    .where('used_at', 'is', null)
    .where('expires_at', '>', world.now())
    .executeTakeFirst()
  if (!owner) throw new Fault('link_expired', { field: 'token' })
  return owner
}
