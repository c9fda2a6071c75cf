import type { QueryOf, ReplyOf } from '#contracts/endpoint.ts'
import type { listTickets as endpoint } from '#contracts/ticket-lists.ts'
import type { Actor } from '#kit/actor.ts'
import { placeNow, placeText } from '#kit/event-log.ts'
import type { World } from '#kit/world.ts'
import { presentRows } from '../present-ticket.ts'
import { readCursor, writeCursor } from './cursor.ts'
import { find } from './find.ts'
import { prepareFinding } from './finding.ts'
import { markFound } from './mark-found.ts'
import { clockOf, readQuery } from './read-query.ts'
import { searching } from './searching.ts'
import { unreadAmong } from './unread.ts'

/** One page of a list, true at `position`. */
export async function listTickets(
  world: World,
  actor: Actor,
  { q, after, limit, timeZone }: QueryOf<typeof endpoint>,
): Promise<ReplyOf<typeof endpoint>> {
  const terms = readQuery(q)
  const clock = clockOf(actor, world.now(), timeZone)
  return searching(world, actor, async (tx) => {
    const finding = await prepareFinding(tx, terms, clock)
    const from = after === undefined ? null : readCursor(terms, finding.legs, after)
    const found = await find(tx, finding, from, limit + 1)
    const shown = found.slice(0, limit)
    const ids = shown.map(({ id }) => id)
    const rows = await presentRows(tx, ids)
    const unread = await unreadAmong(tx, ids)
    const marked = finding.asked?.shown ? await markFound(tx, finding.asked.shown, ids) : null
    const last = found.length > limit ? shown.at(-1) : undefined
    return {
      items: ids.flatMap((id) => {
        const row = rows.get(id)
        return row ? [{ ...row, unread: unread.has(id), found: marked?.get(id) }] : []
      }),
      next: last ? writeCursor(terms, last.place) : null,
      position: placeText(await placeNow(tx.db)),
    }
  })
}
