import type { Selectable } from 'kysely'
import type { PersonState } from '#contracts/people.ts'
import type { Me } from '#contracts/profile.ts'
import type { Tx } from '#kit/transaction.ts'
import type { Tables } from '#server/tables.ts'
import { hasSecondFactor, needsSecondFactor } from './sign-in-rules.ts'

export type UserRow = Omit<Selectable<Tables['users']>, 'words'>

type Life = Pick<UserRow, 'removed_at' | 'deactivated_at' | 'password_hash'>

export function stateOf({ removed_at, deactivated_at, password_hash }: Life): PersonState {
  if (removed_at) return 'removed'
  if (deactivated_at) return 'deactivated'
  return password_hash === null ? 'invited' : 'active'
}

/** A person as he sees himself. Under a customer's role he can only ever find himself. */
export async function presentMe({ db }: Pick<Tx, 'db'>, userId: string): Promise<Me> {
  const user = await db
    .selectFrom('users')
    .leftJoin('contacts', 'contacts.user_id', 'users.id')
    .selectAll('users')
    .select('contacts.id as contact_id')
    .select([hasSecondFactor, needsSecondFactor])
    .where('users.id', '=', userId)
    .executeTakeFirstOrThrow()
  return {
    id: user.id,
    role: user.role,
    name: user.name,
    email: user.email ?? '',
    emailVerified: user.email_verified_at !== null,
    wantedEmail: user.wanted_email,
    userName: user.user_name,
    mobile: user.mobile,
    gender: user.gender,
    place: user.place,
    locale: user.locale,
    timeZone: user.time_zone,
    contactId: user.contact_id,
    hasSecondFactor: user.has_second_factor,
    needsSecondFactor: user.needs_second_factor,
  }
}
