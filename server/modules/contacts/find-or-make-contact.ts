import { fold } from '#kit/fold.ts'
import { newId } from '#kit/id.ts'
import { toE164 } from '#kit/phone.ts'
import type { Tx } from '#kit/transaction.ts'
import { claimIdentities, takenFault, type Identity } from './identities.ts'
import { tellAdded } from './tell.ts'

export type NewContact = { name: string; email?: string; phone?: string; place?: string }

/**
 * The contact whom staff mean: who has this mail, else this number, else a new one without a login.
 * A mail or number that a login only claims without proof is never taken for the person: else a stranger who
 * signed up with it would read what is opened for its true owner. Faults: `invalid`, `email_taken`, `phone_taken`.
 */
export async function findOrMakeContact(tx: Tx, wanted: NewContact): Promise<string> {
  const identities = identitiesIn(tx, wanted)
  for (const identity of identities) {
    const found = await owner(tx, identity)
    if (found?.isSure) return found.contactId
    if (found) throw takenFault(identity.kind)
  }
  const id = newId()
  const { name, place } = wanted
  const { locale } = tx.actor
  await tx.db
    .insertInto('contacts')
    .values({ id, user_id: null, name, folded_name: fold(name), place: place ?? null, locale })
    .execute()
  await claimIdentities(tx, id, identities)
  tellAdded(tx, id)
  return id
}

/** What was typed, made normal; a number that cannot be one is a fault. */
export function identitiesIn(
  tx: Tx,
  { email, phone }: { email?: string | null; phone?: string | null },
): Identity[] {
  const number = phone ? toE164(phone, tx.actor.locale, 'phone') : null
  return [
    ...(email ? [{ kind: 'email', value: email.trim().toLowerCase(), verifiedAt: null } as const] : []),
    ...(number === null ? [] : [{ kind: 'phone', value: number, verifiedAt: null } as const]),
  ]
}

async function owner(tx: Tx, { kind, value }: Identity) {
  const row = await tx.db
    .selectFrom('contact_identities as i')
    .innerJoin('contacts as c', 'c.id', 'i.contact_id')
    .select(['c.id', 'c.user_id', 'i.verified_at'])
    .where('i.kind', '=', kind)
    .where('i.value', '=', value)
    .executeTakeFirst()
  return row && { contactId: row.id, isSure: row.user_id === null || row.verified_at !== null }
}
