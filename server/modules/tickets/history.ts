import { sql } from 'kysely'
import type { Change } from '#contracts/events.ts'
import type { TicketThread } from '#contracts/tickets.ts'
import { worksHere, type Actor } from '#kit/actor.ts'
import { placeText } from '#kit/event-log.ts'
import type { Tx } from '#kit/transaction.ts'
import { visitorsByIds } from '#modules/contacts'
import { peopleByIds } from '#modules/users'
import { idsNamed, peopleNamed } from './people-named.ts'

type Line = TicketThread['history'][number]

/** Every change of a ticket, oldest first, as far as the actor may see it. */
export const historyOf = async (tx: Tx, ticketId: string): Promise<Line[]> =>
  presentHistory(tx, await eventsOf(tx, ticketId))

export const eventsOf = (tx: Tx, ticketId: string) =>
  tx.db
    .selectFrom('events')
    .select([sql<string>`xid::text`.as('xid'), 'position', 'at', 'type', 'actor_kind', 'actor_id', 'data'])
    .where(sql<boolean>`subjects[1] = ${ticketId}::uuid`)
    .where('type', 'like', 'ticket.%')
    // The same border as the live reader's: what is not readable yet comes live.
    .where(sql<boolean>`xid < pg_snapshot_xmin(pg_current_snapshot())`)
    // By the number: the name alone would be the text that is selected.
    .orderBy('events.xid')
    .orderBy('position')
    .execute()

type Logged = Awaited<ReturnType<typeof eventsOf>>[number]

export async function presentHistory(tx: Tx, rows: readonly Logged[]): Promise<Line[]> {
  const lines = rows.map((row) => ({ ...row, data: dataFor(tx.actor, row.data) }))
  const ids = lines.flatMap((row) => [row.actor_id, ...idsNamed(row.data)])
  const people = await peopleByIds(tx, ids)
  const visitors = await visitorsByIds(tx, doersWithoutLogin(rows))
  return lines.map((row) => ({
    position: placeText(row),
    at: row.at.toISOString(),
    type: row.type,
    actor: people.get(row.actor_id ?? '') ?? visitors.get(row.actor_id ?? '') ?? null,
    data: row.data,
    people: peopleNamed(row.data, people),
  }))
}

type Doer = { actor_kind: string; actor_id: string | null }

/** Visitors do what they do as the contacts that they are. */
export const doersWithoutLogin = (events: readonly Doer[]): (string | null)[] =>
  events.flatMap((event) => (event.actor_kind === 'contact' ? [event.actor_id] : []))

/**
 * What an event tells this viewer: changes of fields for staff, why somebody was chosen, and which rules did it are not
 * for customers.
 */
export function dataFor(actor: Actor, data: Record<string, unknown>): Record<string, unknown> {
  if (worksHere(actor)) return data
  const { reason: _why, rules: _which, ...told } = data
  if (!Array.isArray(data['changes'])) return told
  const changes = (data['changes'] as Change[]).filter((change) => !change.staffOnly)
  return { ...told, changes }
}
