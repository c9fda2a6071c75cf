import type { Locale } from '#contracts/roles.ts'
import { fold } from '#kit/fold.ts'
import { newId } from '#kit/id.ts'
import type { Tx } from '#kit/transaction.ts'
import { setIdentities, type Identity } from './identities.ts'
import { tellAdded, tellChanged } from './tell.ts'

/**
 * Makes the contact of a user, or brings it up to his profile; safe to repeat. Of somebody who was removed only
 * the name stays. Answers the contact's id; null when there is nobody to keep.
 */
export async function followProfile(tx: Tx, userId: string): Promise<string | null> {
  const user = await tx.db.selectFrom('users').selectAll().where('id', '=', userId).executeTakeFirst()
  if (!user) return null
  if (user.removed_at) return blank(tx, userId)

  const { name, place, locale, time_zone, email, mobile } = user
  const profile = { name, folded_name: fold(name), place, locale, time_zone }
  const isNew = await addOnce(tx, userId, profile)
  const contact = await contactOf(tx, userId).executeTakeFirstOrThrow()
  const changed = (['name', 'place', 'locale', 'time_zone'] as const).filter(
    (field) => contact[field] !== profile[field],
  )
  if (changed.length > 0)
    await tx.db.updateTable('contacts').set(profile).where('id', '=', contact.id).execute()

  const identities: Identity[] = []
  if (email !== null) identities.push({ kind: 'email', value: email, verifiedAt: user.email_verified_at })
  if (mobile !== null) identities.push({ kind: 'phone', value: mobile, verifiedAt: null })
  const { moved } = await setIdentities(tx, contact.id, identities)

  if (isNew) tellAdded(tx, contact.id)
  else tellChanged(tx, contact.id, [...changed, ...(moved ? ['identities'] : [])])
  return contact.id
}

async function blank(tx: Tx, userId: string): Promise<string | null> {
  const contact = await contactOf(tx, userId).executeTakeFirst()
  if (!contact) return null
  const { moved } = await setIdentities(tx, contact.id, [])
  if (contact.place !== null) {
    await tx.db.updateTable('contacts').set({ place: null }).where('id', '=', contact.id).execute()
  }
  tellChanged(tx, contact.id, [
    ...(contact.place === null ? [] : ['place']),
    ...(moved ? ['identities'] : []),
  ])
  return contact.id
}

const contactOf = (tx: Tx, userId: string) =>
  tx.db
    .selectFrom('contacts')
    .select(['id', 'name', 'place', 'locale', 'time_zone'])
    .where('user_id', '=', userId)
    .forUpdate()

type Profile = { name: string; folded_name: string; place: string | null; locale: Locale; time_zone: string }

/** False: it is there already, also when somebody else made it in the same moment. */
async function addOnce(tx: Tx, userId: string, profile: Profile): Promise<boolean> {
  const made = await tx.db
    .insertInto('contacts')
    .values({ id: newId(), user_id: userId, ...profile })
    .onConflict((conflict) => conflict.column('user_id').doNothing())
    .returning('id')
    .executeTakeFirst()
  return made !== undefined
}
