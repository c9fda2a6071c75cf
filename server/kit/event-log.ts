import { sql, type Transaction } from 'kysely'
import type { EventType } from '#contracts/events.ts'
import type { Tables } from '#server/tables.ts'
import { isGuest, isSignedIn, type Actor } from './actor.ts'
import type { Db } from './database.ts'
import { PLACE, type Place } from './place.ts'
import type { Lent } from './prepared.ts'
import type { NewEvent } from './transaction.ts'

export { isAfter, parsePlace, placeText, type Place } from './place.ts'

/** An event as it was logged. `xid` and `position` together are its place. */
export type LoggedEvent = {
  xid: string
  position: string
  at: Date
  type: EventType
  actor_kind: 'user' | 'contact' | 'system'
  actor_id: string | null
  contact_id: string | null
  subjects: string[]
  audience: 'staff' | 'contact' | 'user'
  data: Record<string, unknown>
}

/**
 * The last statement of a transaction. One that waited for a second lock, or for one that several wanted, may
 * have its id from before another that changed the same thing first: the log would tell the two the wrong way
 * round. Then it begins anew, as after a deadlock. Answers the transaction's id.
 */
export async function writeEvents(query: Lent['query'], actor: Actor, events: NewEvent[]): Promise<string> {
  const rows = events.map((event) => ({
    type: event.type,
    ...whoDid(actor),
    contact_id: event.contactId ?? null,
    subjects: event.subjects,
    audience: event.audience,
    data: event.data,
  }))
  const locked = [...new Set(events.filter((event) => event.inOrder).map((event) => event.subjects[0]))]
  const { rows: written } = await query<{ xid: string }>(insertEvents, [JSON.stringify(rows), locked])
  return written[0]?.xid ?? '0'
}

/** A visitor has no login: he is the contact that he is. */
function whoDid(actor: Actor): { actor_kind: LoggedEvent['actor_kind']; actor_id: string | null } {
  if (isSignedIn(actor)) return { actor_kind: 'user', actor_id: actor.id }
  if (isGuest(actor)) return { actor_kind: 'contact', actor_id: actor.session.contactId }
  return { actor_kind: 'system', actor_id: null }
}

const insertEvents = `with told as (
    insert into events (type, actor_kind, actor_id, contact_id, subjects, audience, data)
    select * from jsonb_to_recordset($1::jsonb) as e(type text, actor_kind text, actor_id uuid,
      contact_id uuid, subjects uuid[], audience text, data jsonb))
  select pg_current_xact_id()::text as xid, refuse_overtaken($2::uuid[])`

/** Which events a reader wants. */
export type EventFilter = {
  types?: readonly EventType[]
  /** Told about any of these. */
  subjects?: readonly string[]
  /** A person sees what is for him, and what is for the contact he is. */
  visibleTo?: { userId: string; contactId: string | null }
}

/**
 * Events after a place, in order. Only rows below the oldest running transaction: a transaction that is
 * still open may yet commit an event with a smaller position, and it would be skipped for ever.
 */
export async function readEvents(
  db: Db | Transaction<Tables>,
  after: Place,
  filter: EventFilter,
  most: number,
): Promise<LoggedEvent[]> {
  let query = db
    .selectFrom('events')
    .selectAll()
    .where(sql<boolean>`(xid, position) > (${after.xid}::xid8, ${after.position}::bigint)`)
    .where(sql<boolean>`xid < pg_snapshot_xmin(pg_current_snapshot())`)
  if (filter.types) query = query.where('type', 'in', filter.types)
  if (filter.subjects) query = query.where(sql<boolean>`subjects[1] = any(${[...filter.subjects]}::uuid[])`)
  if (filter.visibleTo) {
    const { userId, contactId } = filter.visibleTo
    query = query.where((eb) =>
      eb.or([
        eb.and([eb('audience', '=', 'user'), eb(sql`subjects[1]`, '=', userId)]),
        ...(contactId ? [eb.and([eb('audience', '=', 'contact'), eb('contact_id', '=', contactId)])] : []),
      ]),
    )
  }
  // The number stands in the statement: for an unknown one the planner would plan it anew each time, over all months.
  const rows = await query.orderBy('xid').orderBy('position').limit(sql.lit(most)).execute()
  return rows as unknown as LoggedEvent[]
}

/** Where the newest event of each type stands, of those after one place up to another. */
export async function newestOfTypes(db: Db, after: Place, upTo: Place): Promise<Map<string, Place>> {
  const { rows } = await sql<{ type: string } & Place>`
    select distinct on (type) type, xid::text, position::text from events
    where (xid, position) > (${after.xid}::xid8, ${after.position}::bigint)
      and (xid, position) <= (${upTo.xid}::xid8, ${upTo.position}::bigint)
    order by type, events.xid desc, events.position desc`.execute(db)
  return new Map(rows.map(({ type, ...place }) => [type, place]))
}

/** The place up to which everything that is committed now can be read. */
export async function placeNow(db: Db | Transaction<Tables>): Promise<Place> {
  const { rows } = await sql<{ xmin: string }>`select ${sql.raw(PLACE)}`.execute(db)
  return { xid: rows[0]?.xmin ?? '0', position: '0' }
}
