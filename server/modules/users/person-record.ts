import type { PersonRecord } from '#contracts/people.ts'
import { notFound } from '#kit/fault.ts'
import type { Tx } from '#kit/transaction.ts'
import { activeAdmins } from './admins.ts'
import { abilitiesOf } from './policy.ts'
import { hasSecondFactor } from './sign-in-rules.ts'
import { stateOf, type UserRow } from './user.ts'

export type PersonRow = UserRow & { has_second_factor: boolean }

export const selectPeople = ({ db }: Pick<Tx, 'db'>) =>
  db.selectFrom('users').selectAll('users').select(hasSecondFactor)

/** People as this admin sees them, with what he may do. */
export async function presentPeople(tx: Tx, rows: readonly PersonRow[]): Promise<PersonRecord[]> {
  const admins = await activeAdmins(tx)
  return rows.map((row) => {
    const state = stateOf(row)
    const isMe = tx.actor.kind === 'user' && tx.actor.id === row.id
    const isLastAdmin = admins.length === 1 && admins[0] === row.id
    const { role, has_second_factor: hasFactor } = row
    return {
      id: row.id,
      role,
      state,
      name: row.name,
      email: row.email,
      emailVerified: row.email_verified_at !== null,
      userName: row.user_name,
      mobile: row.mobile,
      gender: row.gender,
      locale: row.locale,
      timeZone: row.time_zone,
      hasSecondFactor: hasFactor,
      createdAt: row.created_at.toISOString(),
      lastSeenAt: row.last_seen_at?.toISOString() ?? null,
      version: row.version,
      abilities: abilitiesOf({ role, state, hasSecondFactor: hasFactor, isMe, isLastAdmin }),
    }
  })
}

export async function personRecord(tx: Tx, id: string): Promise<PersonRecord> {
  const row = await selectPeople(tx).where('id', '=', id).executeTakeFirst()
  const [record] = row ? await presentPeople(tx, [row]) : []
  if (!record) throw notFound()
  return record
}
