import { sql, type RawBuilder } from 'kysely'
import { lengthMs, type ClockKind, type ClockWhen, type WhenOf } from '#contracts/rule-when.ts'
import type { Tx } from '#kit/transaction.ts'
import { LOOKED_AT } from './happenings.ts'
import type { PastMoment } from './past-tickets.ts'

type Started = { ticketId: string; at: Date }
type Query = RawBuilder<Started>

/** Since when: where each counting began, and where it began anew or ended before its time came. */
const begun: { [K in Exclude<ClockKind, 'before_due'>]: (when: WhenOf<K>, least: Date) => Query } = {
  since_opened: () => sql`select id as "ticketId", created_at as at, null::timestamptz as ended from tickets`,
  since_status: ({ status }, least) => sql`
    select "ticketId", at, ended from (
      select e.subjects[1] as "ticketId", e.at, c.status,
        lead(e.at) over (partition by e.subjects[1] order by e.xid, e.position) as ended
      from events e, lateral (
        select case when e.type = 'ticket.opened' then 'new' else (
          select change ->> 'to' from jsonb_array_elements(e.data -> 'changes') change
          where change ->> 'field' = 'status') end as status) c
      where e.type in ('ticket.opened', 'ticket.moved') and c.status is not null and e.at > ${least}) s
    where status = ${status}`,
  since_customer_word: (_, least) => wordsOf('contact', least),
  since_agent_word: (_, least) => wordsOf('agent', least),
}

const wordsOf = (side: 'contact' | 'agent', least: Date): Query => sql`
  select t.id as "ticketId", m.at,
    lead(m.at) over (partition by m.conversation_id order by m.seq) as ended
  from messages m join tickets t on t.conversation_id = m.conversation_id
  where m.side = ${side} and not m.is_note and m.at > ${least}`

/** The moments of a period at which the time had come, newest first. */
export async function momentsPassed(
  tx: Tx,
  when: ClockWhen,
  { from, now }: { from: Date; now: Date },
): Promise<{ moments: PastMoment[]; isCut: boolean }> {
  const length = lengthMs(when)
  const rows =
    when.on === 'before_due' ? await beforeDue(tx, length, now) : await passed(tx, when, { from, now })
  const moments = rows.slice(0, LOOKED_AT).map(({ ticketId, at }) => {
    const moment = new Date(at.getTime() + (when.on === 'before_due' ? -length : length))
    return { ticketId, at: moment, upTo: { at: moment } }
  })
  return { moments, isCut: rows.length > LOOKED_AT }
}

async function passed(
  tx: Tx,
  when: Exclude<ClockWhen, { on: 'before_due' }>,
  { from, now }: { from: Date; now: Date },
): Promise<Started[]> {
  const length = lengthMs(when)
  const least = new Date(from.getTime() - length)
  const most = new Date(now.getTime() - length)
  const beginnings = (begun[when.on] as (when: ClockWhen, least: Date) => Query)(when, least)
  const { rows } = await sql<Started>`select "ticketId", at from (${beginnings}) b
    where at > ${least} and at <= ${most}
      and (ended is null or ended > at + ${length} * interval '1 millisecond')
    order by at desc limit ${LOOKED_AT + 1}`.execute(tx.db)
  return rows
}

/** What was owed once and is owed no more is not kept: only what is owed now is looked at. */
async function beforeDue(tx: Tx, length: number, now: Date): Promise<Started[]> {
  const { rows } = await sql<Started>`select d.ticket_id as "ticketId", d.due_at as at
    from deadlines d where d.due_at <= ${new Date(now.getTime() + length)} and d.due_at > ${now}
    order by d.due_at desc limit ${LOOKED_AT + 1}`.execute(tx.db)
  return rows
}
