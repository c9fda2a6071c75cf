import { Fault } from '#kit/fault.ts'
import { hashToken, newToken } from '#kit/token.ts'
import type { Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'

/** Also of a ticket that stays resolved for ever. */
const LONGEST_DAYS = 120
const DAY = 86_400_000

/** A link for one ticket and its customer, on PUBLIC_URL only. The secret stands behind #, where no log sees it. */
export async function makeRatingLink(
  { db, world }: Tx,
  { ticketId, userId }: { ticketId: string; userId: string },
): Promise<string> {
  const token = newToken()
  await db
    .insertInto('rating_links')
    .values({
      token_hash: hashToken(token),
      ticket_id: ticketId,
      user_id: userId,
      expires_at: new Date(world.now().getTime() + LONGEST_DAYS * DAY),
    })
    .execute()
  return `${world.config.publicUrl}/rate#${token}`
}

/** Whose link it is and about which ticket; serves as often as it is opened. Fault: `link_expired`. */
export async function readRatingLink(world: World, token: string) {
  const link = await world.db
    .selectFrom('rating_links as l')
    .innerJoin('users as u', 'u.id', 'l.user_id')
    .innerJoin('tickets as t', 't.id', 'l.ticket_id')
    .innerJoin('contacts as c', (join) =>
      join.onRef('c.id', '=', 't.contact_id').onRef('c.user_id', '=', 'u.id'),
    )
    .select([
      'l.ticket_id',
      'c.id as contact_id',
      'u.id',
      'u.name',
      'u.locale',
      'u.time_zone',
      'u.email_verified_at',
    ])
    .where('l.token_hash', '=', hashToken(token))
    .where('l.expires_at', '>', world.now())
    .where('u.deactivated_at', 'is', null)
    .where('u.removed_at', 'is', null)
    .where('u.role', '=', 'customer')
    .executeTakeFirst()
  if (!link) throw new Fault('link_expired', { field: 'token' })
  return link
}
export type RatingLink = Awaited<ReturnType<typeof readRatingLink>>

export async function sweepRatingLinks(world: World): Promise<void> {
  await world.db.deleteFrom('rating_links').where('expires_at', '<=', world.now()).execute()
}
