import type { openVisitorSession as endpoint } from '#contracts/visitor-sessions.ts'
import type { BodyOf, ReplyOf } from '#contracts/endpoint.ts'
import { system, type Actor } from '#kit/actor.ts'
import { newId } from '#kit/id.ts'
import { networkOf } from '#kit/network-of.ts'
import { hashToken, newToken } from '#kit/token.ts'
import { transaction, type Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { inboxFor } from '../start-chat.ts'
import { identityIn, type Identity } from './identity.ts'
import { spendEffort } from './effort.ts'
import { refuseBanned } from './refuse-banned.ts'
import { SESSION_DAYS, sessionEnd } from './session-end.ts'

type Input = BodyOf<typeof endpoint>

/**
 * A secret for somebody who is about to write. Each call makes a new one: a browser that was somebody's before says
 * nothing about who it is now. Whom his site has signed is that site's customer, on every device, and nobody else.
 */
export async function openVisitorSession(
  world: World,
  caller: Actor,
  { inbox: publicId, identity: token, effort }: Input,
): Promise<ReplyOf<typeof endpoint>> {
  const address = 'address' in caller ? caller.address : ''
  await refuseBanned({ db: world.db, actor: caller })
  return transaction(world, system('chat'), async (tx) => {
    const inbox = await inboxFor(tx, publicId)
    const identity = token === undefined ? null : await identityIn(tx, inbox.id, token)
    // For whom a site has signed, the site answers.
    if (!identity) await spendEffort(tx, networkOf(address), effort)
    const contactId = identity ? await contactOfIdentity(tx, inbox.id, identity) : newId()
    const secret = newToken()
    const expiresAt = sessionEnd(world.now(), SESSION_DAYS)
    await tx.db
      .insertInto('visitor_sessions')
      .values({
        id: newId(),
        token_hash: hashToken(secret),
        inbox_id: inbox.id,
        contact_id: contactId,
        name: identity?.name ?? '',
        address,
        expires_at: expiresAt,
      })
      .execute()
    return {
      session: secret,
      expiresAt: expiresAt.toISOString(),
      isIdentified: identity !== null,
      name: identity?.name ?? '',
    }
  })
}

/** The same contact each time for the same customer of the same site. */
async function contactOfIdentity(tx: Tx, inboxId: string, identity: Identity): Promise<string> {
  const { externalId, name, email } = identity
  const row = await tx.db
    .insertInto('site_identities')
    .values({ inbox_id: inboxId, external_id: externalId, contact_id: newId(), name, email })
    .onConflict((conflict) =>
      conflict.columns(['inbox_id', 'external_id']).doUpdateSet({ name, email, seen_at: tx.world.now() }),
    )
    .returning('contact_id')
    .executeTakeFirstOrThrow()
  return row.contact_id
}
