import type { listNotifications as endpoint } from '#contracts/notifications.ts'
import type { ReplyOf } from '#contracts/endpoint.ts'
import { Id } from '#contracts/values.ts'
import type { SignedIn } from '#kit/actor.ts'
import { placeText } from '#kit/event-log.ts'
import { Fault } from '#kit/fault.ts'
import { snapshot } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { linesOf, presentNotification } from './present-notifications.ts'

const PAGE = 30

/** One page of a person's own bell, newest first, true at a position from which live events go on. */
export function listNotifications(
  world: World,
  actor: SignedIn,
  after: string | undefined,
): Promise<ReplyOf<typeof endpoint>> {
  return snapshot(world, actor, async (tx) => {
    let query = linesOf(tx).where('n.user_id', '=', actor.id)
    if (after !== undefined) query = query.where('n.id', '<', knownId(after))
    const lines = await query
      .orderBy('n.id', 'desc')
      .limit(PAGE + 1)
      .execute()
    const { unread } = await tx.db
      .selectFrom('notifications')
      .select((eb) => eb.fn.countAll<string>().as('unread'))
      .where('user_id', '=', actor.id)
      .where('read_at', 'is', null)
      .where('in_bell', '=', true)
      .executeTakeFirstOrThrow()
    const items = lines.slice(0, PAGE).map(presentNotification)
    return {
      items,
      next: lines.length > PAGE ? (items.at(-1)?.id ?? null) : null,
      unread: Number(unread),
      position: placeText(await tx.place),
    }
  })
}

/** Lists of bell and mails go on after an id: ids grow with time. */
export function knownId(cursor: string): string {
  if (!Id.safeParse(cursor).success) throw new Fault('bad_position', { field: 'after' })
  return cursor
}
