import type { Gender } from '#contracts/person-fields.ts'
import type { Locale, UserRole } from '#contracts/roles.ts'
import { newId } from '#kit/id.ts'
import type { Tx } from '#kit/transaction.ts'

export type NewPerson = {
  id?: string
  role: UserRole
  name: string
  email: string
  userName?: string | null
  /** E.164. */
  mobile?: string | null
  gender?: Gender | null
  place?: string | null
  locale?: Locale
  timeZone?: string
  /** Null: he is invited and chooses his password by the link of a mail. */
  passwordHash: string | null
  isEmailVerified?: boolean
}

/** Writes the row and tells it: user.signed_up for a customer, user.added for those who work here. */
export async function addPerson(tx: Tx, person: NewPerson): Promise<string> {
  const id = person.id ?? newId()
  await tx.db
    .insertInto('users')
    .values(rowOf(tx, id, person))
    .execute()
  tellAdded(tx, id, person.role)
  return id
}

/** Answers null, and tells nothing, when the address belongs to somebody. */
export async function addPersonUnlessKnown(tx: Tx, person: NewPerson): Promise<string | null> {
  const id = person.id ?? newId()
  const added = await tx.db
    .insertInto('users')
    .values(rowOf(tx, id, person))
    .onConflict((conflict) => conflict.column('email').where('removed_at', 'is', null).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (added) tellAdded(tx, id, person.role)
  return added ? id : null
}

const rowOf = (tx: Tx, id: string, person: NewPerson) => ({
  id,
  role: person.role,
  name: person.name,
  email: person.email,
  user_name: person.userName ?? null,
  mobile: person.mobile ?? null,
  gender: person.gender ?? null,
  place: person.place ?? null,
  locale: person.locale ?? 'en',
  time_zone: person.timeZone ?? 'UTC',
  password_hash: person.passwordHash,
  email_verified_at: person.isEmailVerified ? tx.world.now() : null,
})

function tellAdded(tx: Tx, id: string, role: UserRole) {
  if (role === 'customer') {
    tx.emit({ type: 'user.signed_up', subjects: [id], audience: 'user', data: { role } })
  } else tx.emit({ type: 'user.added', subjects: [id], audience: 'staff', data: { role } })
}
