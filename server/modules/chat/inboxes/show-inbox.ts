import type { PublicInbox } from '#contracts/chat.ts'
import { notFound } from '#kit/fault.ts'
import type { World } from '#kit/world.ts'
import { wordsOfInvitations } from '../invitations/fitting-now.ts'
import { reachOf } from './reach.ts'

/** What a page needs before anybody has written; nothing in it is a secret. */
export async function showInbox(world: World, publicId: string): Promise<PublicInbox> {
  const base = world.db.selectFrom('inboxes').selectAll().where('archived_at', 'is', null)
  const inbox = await (
    publicId === 'portal' ? base.where('in_portal', '=', true) : base.where('public_id', '=', publicId)
  ).executeTakeFirst()
  if (!inbox) throw notFound()
  return {
    id: inbox.id,
    publicId: inbox.public_id,
    look: inbox.look,
    languages: inbox.languages,
    showsTyping: inbox.shows_typing,
    reach: await reachOf(world, inbox.queue_id),
    invitations: await wordsOfInvitations(world, inbox.id),
  }
}
