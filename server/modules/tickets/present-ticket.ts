import { sql, type RawBuilder, type Expression, type ExpressionBuilder, type SqlBool } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Ticket as Shown, TicketLink, TicketRow } from '#contracts/tickets.ts'
import { worksHere } from '#kit/actor.ts'
import { builtOnce } from '#kit/built-once.ts'
import { notFound } from '#kit/fault.ts'
import { rowsById } from '#kit/rows-by-id.ts'
import type { Tx } from '#kit/transaction.ts'
import { talkColumn } from '#modules/conversations'
import type { Tables } from '#server/tables.ts'
import { abilities } from './policy.ts'
import { dueTimesOf, presentDue } from './present-due.ts'

type Builder = ExpressionBuilder<Tables & { t: Tables['tickets'] }, 't'>
type PersonColumn = 't.owner_id' | 't.processor_id' | 't.created_by' | 't.escalated_by'

const person = (eb: Builder, column: PersonColumn) =>
  jsonObjectFrom(
    eb
      .selectFrom('people')
      .select(['people.id', 'people.name', 'people.role', 'people.is_removed as isRemoved'])
      .whereRef('people.id', '=', column),
  )

/** How the work is shared out is not for customers; their role may not even ask for it. */
const forStaff = <T>({ actor }: Tx, value: RawBuilder<unknown>) =>
  worksHere(actor) ? sql<T | null>`${value}` : sql<T | null>`null`

/** The stars of the last time it was done and rated. */
export const lastRating = sql<
  number | null
>`(select stars from ratings where ticket_id = t.id order by done_at desc limit 1)`

/** The columns of a list's line; the caller adds which tickets and in what order. */
export const rowsOf = (tx: Tx) =>
  tx.db
    .selectFrom('tickets as t')
    .select([
      't.id',
      't.number',
      't.title',
      't.status',
      't.priority',
      't.type_id',
      't.component_id',
      't.version',
      't.created_at',
      't.active_at',
      't.waiting_since',
      't.resolved_at',
      't.closed_at',
      't.escalated_at',
      't.has_file',
      't.conversation_id',
    ])
    .select([
      forStaff<string>(tx, sql`t.queue_id`).as('queue_id'),
      forStaff<Date>(tx, sql`case when t.processor_id is null then t.queued_at end`).as('queued_at'),
      lastRating.as('rating'),
    ])
    .select((eb) => [
      person(eb, 't.owner_id').as('owner'),
      person(eb, 't.processor_id').as('processor'),
      person(eb, 't.created_by').as('created_by_person'),
      dueTimesOf(tx, eb),
      jsonObjectFrom(
        eb
          .selectFrom('contacts')
          .select(['contacts.id', 'contacts.name'])
          .whereRef('contacts.id', '=', 't.contact_id'),
      ).as('contact'),
      eb
        .selectFrom('conversations')
        .select('conversations.channel')
        .whereRef('conversations.id', '=', 't.conversation_id')
        .as('channel'),
      jsonObjectFrom(
        eb
          .selectFrom('tickets as m')
          .select(['m.id', sql<string>`m.number::text`.as('number')])
          .whereRef('m.id', '=', 't.merged_into'),
      ).as('merged_into_ticket'),
    ])

export type RowRecord = Awaited<ReturnType<ReturnType<typeof rowsOf>['execute']>>[number]

export const presentRow = (row: RowRecord): TicketRow => ({
  id: row.id,
  number: row.number,
  title: row.title,
  status: row.status,
  priority: row.priority,
  typeId: row.type_id,
  componentId: row.component_id,
  contact: row.contact ?? { id: row.id, name: '' },
  owner: row.owner,
  processor: row.processor,
  createdBy: row.created_by_person,
  channel: row.channel ?? '',
  version: row.version,
  createdAt: row.created_at.toISOString(),
  activeAt: row.active_at.toISOString(),
  queueId: row.queue_id,
  queuedAt: row.queued_at?.toISOString() ?? null,
  waitingSince: row.waiting_since?.toISOString() ?? null,
  resolvedAt: row.resolved_at?.toISOString() ?? null,
  closedAt: row.closed_at?.toISOString() ?? null,
  escalatedAt: row.escalated_at?.toISOString() ?? null,
  due: presentDue(row.due_times)[0] ?? null,
  mergedInto: row.merged_into_ticket,
  hasFile: row.has_file,
  rating: row.rating,
})

/** What is asked for differs between those who work here and the others, and in nothing else. */
const side = ({ actor }: Tx) => (worksHere(actor) ? 'staff' : 'contact')

const rowsAmong = builtOnce(side, (tx: Tx, ids: readonly string[]) =>
  rowsOf(tx).where(sql<boolean>`t.id = any(${ids}::uuid[])`),
)

/** Lines of these tickets, as far as the actor may see them. */
export async function presentRows(tx: Tx, ids: readonly string[]): Promise<Map<string, TicketRow>> {
  if (ids.length === 0) return new Map()
  const rows = await rowsAmong(tx, ids)
  return new Map(rows.map((row) => [row.id, presentRow(row)]))
}

const choiceMade = sql`(select json_build_object('reason', a.reason, 'isOver', a.is_over, 'at', a.assigned_at)
  from assignments a where a.ticket_id = t.id and a.released_at is null and a.reason is not null)`
const waitGoingOn = sql`(select json_build_object('reason', w.reason, 'since', w.since)
  from waits w where w.ticket_id = t.id)`
/** So many days after the last word, or after it became the customer's turn. */
const closesAt = sql<Date | null>`greatest(t.status_since, t.last_agent_word_at, t.last_customer_word_at)
  + (select close_after_days from ticket_types where id = t.type_id and t.status = 'in_customer_action')
    * interval '1 day'`

const fullOf = (tx: Tx) =>
  rowsOf(tx)
    .select([
      't.contact_id',
      't.processor_id',
      't.merged_into',
      't.last_customer_word_at',
      't.last_agent_word_at',
      't.fields',
    ])
    .select([
      forStaff<Shown['choice']>(tx, choiceMade).as('choice'),
      forStaff<Shown['wait']>(tx, waitGoingOn).as('wait'),
    ])
    .select((eb) => [
      person(eb, 't.escalated_by').as('escalated_by_person'),
      closesAt.as('closes_at'),
      talkColumn('t.conversation_id').as('talk'),
      jsonArrayFrom(
        eb
          .selectFrom('tickets as m')
          .select(['m.id', sql<string>`m.number::text`.as('number'), 'm.title'])
          .whereRef('m.merged_into', '=', 't.id')
          .orderBy('m.number'),
      ).as('merged_from'),
      jsonArrayFrom(
        eb
          .selectFrom('ticket_links as l')
          .innerJoin('tickets as o', (join) =>
            join.on(
              (on) =>
                on.or([
                  on.and([on('l.from_id', '=', on.ref('t.id')), on('o.id', '=', on.ref('l.to_id'))]),
                  on.and([on('l.to_id', '=', on.ref('t.id')), on('o.id', '=', on.ref('l.from_id'))]),
                ]) as Expression<SqlBool>,
            ),
          )
          .select(['l.id', 'l.kind', 'l.from_id', 'o.id as ticket_id', 'o.title', 'o.status'])
          .select(sql<string>`o.number::text`.as('number'))
          .orderBy('l.created_at'),
      ).as('links'),
      eb
        .selectFrom('ticket_types')
        .select(
          sql<
            string[]
          >`(select coalesce(json_agg(f ->> 'key'), '[]') from jsonb_array_elements(ticket_types.fields) f
          where not (f ->> 'staffOnly')::boolean)`.as('keys'),
        )
        .whereRef('ticket_types.id', '=', 't.type_id')
        .as('public_keys'),
    ])

const fullAmong = builtOnce(side, (tx: Tx, ids: readonly string[]) =>
  fullOf(tx).where(sql<boolean>`t.id = any(${ids}::uuid[])`),
)
const fullOne = builtOnce(side, (tx: Tx, id: string) => fullOf(tx).where('t.id', '=', id))
/** Not as one of several: for an unknown number of ids the planner would plan it anew each time. */
const fullRows = rowsById(side, (tx: Tx, ids) =>
  ids.length === 1 ? fullOne(tx, ids[0] ?? '') : fullAmong(tx, ids),
)

/** Tickets as their own pages show them, with what the viewer may do. */
export async function presentTickets(tx: Tx, ids: readonly string[]): Promise<Map<string, Shown>> {
  if (ids.length === 0) return new Map()
  const rows = await fullRows(tx, ids)
  return new Map(rows.map((row) => [row.id, presentFull(tx, row)]))
}

export async function presentTicket(tx: Tx, id: string): Promise<Shown> {
  const [row] = await fullRows(tx, [id])
  if (!row) throw notFound()
  return presentFull(tx, row)
}

type FullRecord = Awaited<ReturnType<ReturnType<typeof fullOf>['execute']>>[number]

function presentFull(tx: Tx, row: FullRecord): Shown {
  const isShown = (key: string) => worksHere(tx.actor) || (row.public_keys ?? []).includes(key)
  return {
    ...presentRow(row),
    conversationId: row.conversation_id,
    lastCustomerWordAt: row.last_customer_word_at?.toISOString() ?? null,
    lastAgentWordAt: row.last_agent_word_at?.toISOString() ?? null,
    closesAt: row.closes_at?.toISOString() ?? null,
    escalatedBy: row.escalated_by_person,
    deadlines: presentDue(row.due_times),
    fields: Object.fromEntries(Object.entries(row.fields).filter(([key]) => isShown(key))),
    links: row.links.map((link) => ({
      id: link.id,
      kind: kindSeenFrom(row.id, link),
      ticketId: link.ticket_id,
      number: link.number,
      title: link.title,
      status: link.status,
    })),
    mergedFrom: row.merged_from,
    choice: row.choice && { ...row.choice, at: new Date(row.choice.at).toISOString() },
    wait: row.wait && { ...row.wait, since: new Date(row.wait.since).toISOString() },
    abilities: abilities(tx.actor, row, row.talk),
  }
}

/** A link is stored once, from one end; the other end reads it the other way round. */
export function kindSeenFrom(
  id: string,
  link: { kind: 'relates' | 'parent' | 'follows' | 'split'; from_id: string },
): TicketLink['kind'] {
  if (link.from_id === id) return link.kind
  const back = { relates: 'relates', parent: 'child', follows: 'followed_by', split: 'split_from' } as const
  return back[link.kind]
}
