import type { Tx } from '#kit/transaction.ts'
import { openKey } from '../inboxes/inbox-key.ts'
import { readSigned } from './read-signed.ts'

export type Identity = { externalId: string; name: string; email: string | null }

/** Whom a site has signed with the inbox's key; null for whatever does not hold, in one way or another. */
export async function identityIn(tx: Tx, inboxId: string, token: string): Promise<Identity | null> {
  const inbox = await tx.db
    .selectFrom('inboxes')
    .select(['id', 'public_id', 'sites', 'sealed_key'])
    .where('id', '=', inboxId)
    .executeTakeFirstOrThrow()
  if (!inbox.sealed_key) return null
  const key = openKey(tx.world, inbox.id, inbox.sealed_key)
  return readSigned(token, { key, audience: inbox.public_id, issuers: inbox.sites, now: tx.world.now() })
}
