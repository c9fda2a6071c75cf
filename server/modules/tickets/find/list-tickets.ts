import type { QueryOf, ReplyOf } from '#contracts/endpoint.ts'
import type { listTickets as endpoint } from '#contracts/ticket-lists.ts'
import type { Actor } from '#kit/actor.ts'
import { together } from '#kit/in-transaction.ts'
import { placeText } from '#kit/event-log.ts'
import type { World } from '#kit/world.ts'
import { presentRows } from '../present-ticket.ts'
import { readCursor, writeCursor } from './cursor.ts'
import { find } from './find.ts'
import { prepareFinding } from './finding.ts'
import { markFound, patternOf } from './mark-found.ts'
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
    const shownWords = finding.asked?.shown ?? null
    const [found, pattern] = await together([
      find(tx, finding, from, limit + 1),
      shownWords && patternOf(tx, shownWords),
    ])
    const shown = found.slice(0, limit)
    const ids = shown.map(({ id }) => id)
    const [rows, unread, marked] = await together([
      presentRows(tx, ids),
      unreadAmong(tx, ids),
      shownWords && markFound(tx, { shown: shownWords, pattern }, ids),
    ])
    const last = found.length > limit ? shown.at(-1) : undefined
    return {
      items: ids.flatMap((id) => {
        const row = rows.get(id)
        return row ? [{ ...row, unread: unread.has(id), found: marked?.get(id) }] : []
      }),
      next: last ? writeCursor(terms, last.place) : null,
      position: placeText(await tx.place),
    }
  })
}
