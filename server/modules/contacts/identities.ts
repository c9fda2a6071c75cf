import { sql } from 'kysely'
import { Fault } from '#kit/fault.ts'
import type { Tx } from '#kit/transaction.ts'

/** The value is normal: a mail address in lower case, a number in E.164. */
export type Identity = { kind: 'email' | 'phone'; value: string; verifiedAt: Date | null }

/**
 * Gives a contact just these; one that belongs to somebody else stays with him. Answers whether anything moved
 * and which were somebody else's.
 */
export async function setIdentities(tx: Tx, contactId: string, identities: readonly Identity[]) {
  const before = await tx.db
    .selectFrom('contact_identities')
    .select(['kind', 'value', 'verified_at'])
    .where('contact_id', '=', contactId)
    .execute()
  const isKept = (one: { kind: string; value: string }) =>
    identities.some((wanted) => wanted.kind === one.kind && wanted.value === one.value)
  const gone = before.filter((one) => !isKept(one))
  for (const { kind, value } of gone) {
    await own(tx, contactId).where('kind', '=', kind).where('value', '=', value).execute()
  }
  let moved = gone.length > 0
  const refused: Identity[] = []
  for (const identity of identities) {
    const known = before.find((one) => one.kind === identity.kind && one.value === identity.value)
    if (known && known.verified_at?.getTime() === identity.verifiedAt?.getTime()) continue
    if (await put(tx, contactId, identity)) moved = true
    else refused.push(identity)
  }
  return { moved, refused }
}

/** As above, for what somebody typed just now: a value of somebody else is a fault. */
export async function claimIdentities(
  tx: Tx,
  contactId: string,
  identities: readonly Identity[],
): Promise<boolean> {
  const { moved, refused } = await setIdentities(tx, contactId, identities)
  if (refused[0]) throw takenFault(refused[0].kind)
  return moved
}

export const takenFault = (kind: Identity['kind']) =>
  new Fault(kind === 'email' ? 'email_taken' : 'phone_taken', { field: kind })

const own = (tx: Tx, contactId: string) =>
  tx.db.deleteFrom('contact_identities').where('contact_id', '=', contactId)

/** False: it belongs to somebody else. */
async function put(tx: Tx, contactId: string, { kind, value, verifiedAt }: Identity): Promise<boolean> {
  const row = await tx.db
    .insertInto('contact_identities')
    .values({ contact_id: contactId, kind, value, verified_at: verifiedAt })
    .onConflict((conflict) =>
      conflict
        .columns(['kind', 'value'])
        .doUpdateSet({ verified_at: sql`excluded.verified_at` })
        .where('contact_identities.contact_id', '=', contactId),
    )
    .returning('value')
    .executeTakeFirst()
  return row !== undefined
}
