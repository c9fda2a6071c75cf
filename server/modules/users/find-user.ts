import type { World } from '#kit/world.ts'
import type { UserRow } from './user.ts'

/** By e-mail or user name, as typed. User names hold no @, so the two never meet. */
export function findByName(world: World, typed: string): Promise<UserRow | undefined> {
  const name = typed.toLowerCase()
  return world.db
    .selectFrom('users')
    .selectAll()
    .where(name.includes('@') ? 'email' : 'user_name', '=', name)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
}
