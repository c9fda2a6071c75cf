import { sql } from 'kysely'
import { staff, type UserRole } from '#contracts/roles.ts'
import type { LoggedEvent } from '#kit/event-log.ts'
import { readLook } from '#kit/look.ts'
import type { Tx } from '#kit/transaction.ts'

/** What the mails about a ticket need of it. */
export const ticketTold = ({ db }: Tx, id: string) =>
  db
    .selectFrom('tickets as t')
    .innerJoin('contacts as c', 'c.id', 't.contact_id')
    .innerJoin('conversations as v', 'v.id', 't.conversation_id')
    .leftJoin('queues as q', 'q.id', 't.queue_id')
    .select([
      't.id',
      't.number',
      't.title',
      't.conversation_id',
      'v.is_live',
      't.component_id',
      't.queue_id',
      't.owner_id',
      't.processor_id',
      't.escalated_at',
      'c.name as contact_name',
      'c.user_id as contact_user_id',
      'q.lead_id',
    ])
    .where('t.id', '=', id)
    .executeTakeFirst()
export type TicketTold = NonNullable<Awaited<ReturnType<typeof ticketTold>>>

/** People with these ids who can still sign in; who has no address gets no mail. */
export const readersByIds = async ({ db }: Tx, ids: readonly string[]) =>
  ids.length === 0
    ? []
    : db
        .selectFrom('users')
        .select(['id', 'name', 'role', 'email', 'locale', 'time_zone', 'email_verified_at'])
        .where('id', 'in', [...ids])
        .where('deactivated_at', 'is', null)
        .where('removed_at', 'is', null)
        .execute()
export type Reader = Awaited<ReturnType<typeof readersByIds>>[number]

/** Those who answer for a component and still work here. */
export async function agentsOf({ db }: Tx, componentId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('component_agents as a')
    .innerJoin('users as u', 'u.id', 'a.user_id')
    .select('u.id')
    .where('a.component_id', '=', componentId)
    .where('u.role', 'in', staff)
    .where('u.deactivated_at', 'is', null)
    .where('u.removed_at', 'is', null)
    .execute()
  return rows.map(({ id }) => id)
}

export const allAgents = (tx: Tx): Promise<string[]> => allWith(tx, 'agent')

/** A message as a mail shows it: its text, or the name of its file. */
export async function wordsOf({ db }: Tx, messageId: string): Promise<{ text: string; authorName: string }> {
  const row = await db
    .selectFrom('messages as m')
    .leftJoin('files as f', 'f.id', 'm.file_id')
    .select(['m.text', 'f.name as file_name'])
    // Not joined: behind the view's border the planner would read every user there is.
    .select((eb) =>
      eb.selectFrom('people').select('name').whereRef('people.id', '=', 'm.author_id').as('author_name'),
    )
    .where('m.id', '=', messageId)
    .executeTakeFirstOrThrow()
  return {
    text: [row.text, row.file_name].filter(Boolean).join('\n'),
    authorName: row.author_name ?? '',
  }
}

/** The message that a ticket was opened or escalated with: told in the same transaction. */
export async function messageWith({ db }: Tx, opened: LoggedEvent): Promise<string | undefined> {
  const row = await db
    .selectFrom('events')
    .select(sql<string>`subjects[2]`.as('id'))
    .where('xid', '=', opened.xid)
    .where('type', '=', 'message.added')
    // By the conversation first, which an index knows.
    .where(sql`subjects[1]`, '=', opened.subjects[1])
    .where(sql`subjects[3]`, '=', opened.subjects[0])
    .orderBy('position')
    .limit(1)
    .executeTakeFirst()
  return row?.id
}

/** Whether this message opened its ticket, or escalated it: then that is told of, with its words, and once. */
export async function isToldOtherwise({ db }: Tx, added: LoggedEvent): Promise<boolean> {
  const row = await db
    .selectFrom('events')
    .select('position')
    .where('xid', '=', added.xid)
    .where('type', 'in', ['ticket.opened', 'ticket.escalated'])
    .where(sql`subjects[1]`, '=', added.subjects[2])
    .executeTakeFirst()
  return row !== undefined
}

/** Everybody with one of these roles. */
export async function allWith({ db }: Tx, role: UserRole): Promise<string[]> {
  const rows = await db
    .selectFrom('users')
    .select('id')
    .where('role', '=', role)
    .where('deactivated_at', 'is', null)
    .where('removed_at', 'is', null)
    .execute()
  return rows.map(({ id }) => id)
}

/** Whether somebody who works here wrote to the contact in the same step, or moved his return on. */
export async function hasAnswered({ db }: Tx, { xid, subjects }: LoggedEvent): Promise<boolean> {
  const isReply = sql<boolean>`type = 'message.added' and subjects[3] = ${subjects[0]}
    and data ->> 'side' = 'agent' and data ->> 'isNote' = 'false'`
  const isMove = sql<boolean>`type = 'ticket.return_moved' and subjects[1] = ${subjects[0]}`
  const row = await db
    .selectFrom('events')
    .select('position')
    .where('xid', '=', xid)
    .where((eb) => eb.or([isReply, isMove]))
    .executeTakeFirst()
  return row !== undefined
}

/** What the mail about a return needs of it. */
export const returnTold = ({ db }: Tx, id: string) =>
  db
    .selectFrom('returns as r')
    .innerJoin('order_lines as l', 'l.id', 'r.order_line_id')
    .innerJoin('orders as o', 'o.id', 'l.order_id')
    .select(['r.rejection', 'r.refund', 'o.number as order_number', 'o.currency'])
    .where('r.id', '=', id)
    .executeTakeFirst()

/** Of whom this person heard last that he takes care of the ticket. */
export async function lastToldProcessor({ db }: Tx, ticketId: string, userId: string) {
  const row = await db
    .selectFrom('notifications')
    .select(sql<string | null>`data ->> 'processorId'`.as('processor'))
    .where('user_id', '=', userId)
    .where('ticket_id', '=', ticketId)
    .where('kind', '=', 'ticket_assigned')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.processor ?? null
}

export async function nameOf({ db }: Tx, userId: string): Promise<string> {
  const { name } = await db
    .selectFrom('people')
    .select('name')
    .where('id', '=', userId)
    .executeTakeFirstOrThrow()
  return name
}

/** Who did it; a reaction or a clock has no name, then the installation stands for it. */
export async function actorName({ db }: Tx, event: LoggedEvent): Promise<string> {
  const person = await db
    .selectFrom('people')
    .select('name')
    .where('id', '=', event.actor_id)
    .executeTakeFirst()
  return person?.name ?? (await readLook(db)).name
}
