import type { Opening } from '#contracts/guide.ts'
import type { Actor } from '#kit/actor.ts'
import type { World } from '#kit/world.ts'
import { notFound } from '#kit/fault.ts'
import { reachOf } from '#modules/chat'
import { openingOf } from '../engine/opening.ts'
import { publishedAt } from './published.ts'
import { timeZoneOf } from './setting-of.ts'

/** How the guide of an inbox begins; null where a person is asked for at once. Nothing in it is a secret. */
export async function showGuide(
  world: World,
  actor: Actor,
  publicId: string,
): Promise<{ opening: Opening | null }> {
  const base = world.db.selectFrom('inboxes').select(['id', 'queue_id']).where('archived_at', 'is', null)
  const inbox = await (
    publicId === 'portal' ? base.where('in_portal', '=', true) : base.where('public_id', '=', publicId)
  ).executeTakeFirst()
  if (!inbox) throw notFound()
  const flow = await publishedAt(world, inbox.id)
  if (!flow) return { opening: null }
  const setting = {
    graph: flow.graph,
    locale: actor.locale,
    isSignedIn: actor.kind === 'user',
    hasAddress: actor.kind === 'user',
    attributes: {},
    timeZone: await timeZoneOf(world, inbox.id),
    address: `${world.config.publicUrl}/portal`,
  }
  const step = openingOf(setting, await reachOf(world, inbox.queue_id))
  return { opening: { said: step?.said.map(({ text }) => text) ?? [], ask: step?.ask ?? null } }
}
