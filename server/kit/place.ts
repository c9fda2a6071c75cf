import type { QueryResult } from 'pg'

/** Where an event stands in the log. */
export type Place = { xid: string; position: string }

export const placeText = ({ xid, position }: Place): string => `${xid}.${position}`
export function parsePlace(text: string): Place {
  const [xid = '0', position = '0'] = text.split('.')
  return { xid, position }
}

/**
 * The place of a snapshot: everything below it is in the snapshot for sure. What committed between is told
 * again, and folding it twice does no harm.
 */
export const PLACE = 'pg_snapshot_xmin(pg_current_snapshot())::text as xmin'

/** The place in the answer to one or several statements, the last of which selects it. */
export function placeOf(answer: QueryResult | QueryResult[]): Place {
  const row = [answer].flat().at(-1)?.rows[0] as { xmin: string } | undefined
  return { xid: row?.xmin ?? '0', position: '0' }
}

export const isAfter = (a: Place, b: Place): boolean =>
  BigInt(a.xid) === BigInt(b.xid) ? BigInt(a.position) > BigInt(b.position) : BigInt(a.xid) > BigInt(b.xid)
