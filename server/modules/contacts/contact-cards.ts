import type { ContactCard } from '#contracts/contacts.ts'
import { together } from '#kit/in-transaction.ts'
import type { Tx } from '#kit/transaction.ts'

/** The details of contacts; those whom the actor may not see are missing. */
export async function contactCards(tx: Tx, ids: readonly string[]): Promise<Map<string, ContactCard>> {
  if (ids.length === 0) return new Map()
  const contacts = tx.db
    .selectFrom('contacts')
    .select(['id', 'name', 'place', 'locale', 'time_zone'])
    .where('id', 'in', [...ids])
  const [rows, found] = await together([contacts.execute(), identitiesOf(tx, ids)])
  const identities = Map.groupBy(found, (one) => one.contact_id)
  return new Map(
    rows.map(({ id, name, place, locale, time_zone: timeZone }) => {
      const own = identities.get(id) ?? []
      return [
        id,
        { id, name, emails: ofKind(own, 'email'), phones: ofKind(own, 'phone'), place, timeZone, locale },
      ]
    }),
  )
}

const identitiesOf = (tx: Tx, ids: readonly string[]) =>
  tx.db
    .selectFrom('contact_identities')
    .select(['contact_id', 'kind', 'value', 'verified_at'])
    .where('contact_id', 'in', [...ids])
    .orderBy('created_at')
    .orderBy('value')
    .execute()

type Identity = Awaited<ReturnType<typeof identitiesOf>>[number]

const ofKind = (identities: Identity[], kind: Identity['kind']) =>
  identities
    .filter((one) => one.kind === kind)
    .map((one) => ({ value: one.value, verified: one.verified_at !== null }))
