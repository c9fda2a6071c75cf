import type { LiveEvent } from '#contracts/live.ts'
import { readSort } from '#contracts/query/edit.ts'
import { matches } from '#contracts/query/match.ts'
import type { Viewer } from '#contracts/query/match.ts'
import type { Names } from '#contracts/query/names.ts'
import type { Term } from '#contracts/query/terms.ts'
import type { TicketRow } from '#contracts/tickets.ts'
import { isBefore } from './sort-rows.ts'

/**
 * A list as it stands under somebody's hand: rows change where they are, but none comes, goes or moves.
 * `gone` fit no more, `arrived` would fit, `isUnsure` when only the server could tell.
 */
export type Listed = {
  rows: readonly TicketRow[]
  gone: ReadonlySet<string>
  arrived: ReadonlySet<string>
  isUnsure: boolean
}

export type Question = { terms: readonly Term[]; viewer: Viewer; names: Names; hasMore: boolean }

export function foldList(list: Listed, event: LiveEvent, question: Question): Listed {
  const { row } = event
  if (!row) return list
  const known = list.rows.find(({ id }) => id === row.id)
  return known ? foldKnown(list, { known, row, event }, question) : foldUnknown(list, row, question)
}

type Seen = { known: TicketRow; row: TicketRow; event: LiveEvent }

function foldKnown(list: Listed, { known, row, event }: Seen, { terms, viewer, names }: Question): Listed {
  if (row.version < known.version) return list
  const fresh = { ...row, unread: unreadAfter(known, event, viewer), found: known.found }
  const fits = matches(terms, fresh, viewer, names)
  return {
    ...list,
    rows: list.rows.map((one) => (one.id === row.id ? fresh : one)),
    gone: fits === 'unknown' ? list.gone : withOrWithout(list.gone, row.id, !fits),
  }
}

function foldUnknown(list: Listed, row: TicketRow, { terms, viewer, names, hasMore }: Question): Listed {
  const last = list.rows.at(-1)
  // What belongs behind the last row is met by scrolling there.
  const isBelow = hasMore && last !== undefined && !isBefore(row, last, readSort(terms))
  const fits = isBelow ? false : matches(terms, row, viewer, names)
  if (fits === 'unknown') return list.isUnsure ? list : { ...list, isUnsure: true }
  return { ...list, arrived: withOrWithout(list.arrived, row.id, fits) }
}

/** A live row is the same for everybody, so what I have read is remembered from before. */
function unreadAfter(known: TicketRow, { type, actor }: LiveEvent, { userId }: Viewer) {
  return type === 'message.added' ? actor?.id !== userId : known.unread
}

function withOrWithout(ids: ReadonlySet<string>, id: string, isIn: boolean): ReadonlySet<string> {
  if (ids.has(id) === isIn) return ids
  const others = [...ids].filter((one) => one !== id)
  return new Set(isIn ? [...others, id] : others)
}
