import type { Tx } from '#kit/transaction.ts'

/**
 * Whose references these are, as far as somebody has said so. One that is a mail address is also that of the
 * contact who is known by it: not of a login that only claims it, or a stranger would see what is not his.
 */
export async function contactsOfRefs(tx: Tx, refs: readonly string[]): Promise<Map<string, string>> {
  const asked = [...new Set(refs)]
  if (asked.length === 0) return new Map()
  const bound = await tx.db
    .selectFrom('customer_refs')
    .select(['ref', 'contact_id'])
    .where('ref', 'in', asked)
    .execute()
  const known = new Map(bound.map((row) => [row.ref, row.contact_id]))
  const addresses = asked.filter((ref) => ref.includes('@') && !known.has(ref))
  if (addresses.length === 0) return known
  const owners = await tx.db
    .selectFrom('contact_identities as i')
    .innerJoin('contacts as c', 'c.id', 'i.contact_id')
    .select(['i.value', 'i.contact_id'])
    .where('i.kind', '=', 'email')
    .where(
      'i.value',
      'in',
      addresses.map((ref) => ref.toLowerCase()),
    )
    .where((eb) => eb.or([eb('c.user_id', 'is', null), eb('i.verified_at', 'is not', null)]))
    .execute()
  const byAddress = new Map(owners.map((row) => [row.value, row.contact_id]))
  for (const ref of addresses) {
    const owner = byAddress.get(ref.toLowerCase())
    if (owner !== undefined) known.set(ref, owner)
  }
  return known
}
