import { sql } from 'kysely'
import type { Reach } from '#contracts/chat.ts'
import type { Invitation, InvitationShown } from '#contracts/invitations.ts'
import type { World } from '#kit/world.ts'
import { reachOf } from '../inboxes/reach.ts'
import { invitationsWhere } from './list-invitations.ts'

const holds: Record<Invitation['reach'], (state: Reach['state']) => boolean> = {
  always: () => true,
  hours: (state) => state !== 'closed',
  open: (state) => state === 'open',
}

/** What an inbox may say to a visitor now; the rest is decided on his page, which nobody is told of. */
export async function fittingNow(
  world: World,
  inbox: { id: string; queueId: string },
): Promise<InvitationShown[]> {
  const all = await invitationsWhere(world, sql`i.inbox_id = ${inbox.id} and i.is_on`)
  const { state } = all.some(({ reach }) => reach !== 'always')
    ? await reachOf(world, inbox.queueId)
    : { state: 'open' as const }
  return all
    .filter(({ reach }) => holds[reach](state))
    .map(({ id, words, pages, afterSeconds, guests, languages, reach }) => ({
      id,
      words,
      pages,
      afterSeconds,
      guests,
      languages,
      isOfNow: reach !== 'always',
    }))
}

export async function isInviting({ db }: Pick<World, 'db'>, inboxId: string): Promise<boolean> {
  const one = db.selectFrom('invitations').select('id').where('inbox_id', '=', inboxId)
  return (await one.where('is_on', '=', true).limit(1).executeTakeFirst()) !== undefined
}

/** For the panel, which greets with the words that brought somebody in. */
export const wordsOfInvitations = ({ db }: Pick<World, 'db'>, inboxId: string) =>
  db
    .selectFrom('invitations')
    .select(['id', 'words'])
    .where('inbox_id', '=', inboxId)
    .where('is_on', '=', true)
    .orderBy('id')
    .execute()
