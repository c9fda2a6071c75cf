import type { ImportMapping } from '#contracts/order-imports.ts'
import { Email } from '#contracts/values.ts'
import { findOrMakeContact } from '#modules/contacts'
import type { Tx } from '#kit/transaction.ts'
import { contactsOfRefs } from '../whose-refs.ts'
import type { ReadRow } from './read-row.ts'

/** Whose the references of these rows are; for unknown ones contacts are made where the admin wished so. */
export async function ownersOf(
  tx: Tx,
  rows: readonly ReadRow[],
  unknown: ImportMapping['unknown'],
): Promise<Map<string, string>> {
  const named = new Map(rows.flatMap(({ ref, name }) => (ref === null ? [] : [[ref, name] as const])))
  const owners = await contactsOfRefs(tx, [...named.keys()])
  if (unknown === 'keep') return owners
  for (const [ref, name] of named) {
    if (owners.has(ref)) continue
    const contactId = await makeContact(tx, ref, name)
    if (contactId === null) continue
    await tx.db
      .insertInto('customer_refs')
      .values({ ref, contact_id: contactId })
      .onConflict((conflict) => conflict.column('ref').doNothing())
      .execute()
    owners.set(ref, contactId)
  }
  return owners
}

/** Under the name in the file, else under the reference. Null: the address belongs to a login that has not proven it. */
async function makeContact(tx: Tx, ref: string, name: string | null): Promise<string | null> {
  const email = Email.safeParse(ref).data
  if (email !== undefined && (await isClaimed(tx, email))) return null
  return findOrMakeContact(tx, { name: (name ?? ref).slice(0, 100), ...(email !== undefined && { email }) })
}

async function isClaimed({ db }: Tx, email: string): Promise<boolean> {
  const found = db.selectFrom('contact_identities').select('value').where('kind', '=', 'email')
  return (await found.where('value', '=', email).executeTakeFirst()) !== undefined
}
