import { sql, type RawBuilder } from 'kysely'
import {
  isInWorkingTime,
  lengthMs,
  type ClockKind,
  type ClockWhen,
  type WhenOf,
} from '#contracts/rule-when.ts'
import { addWorkingSeconds, takeWorkingSeconds } from '#contracts/working-time/working-time.ts'
import type { Tx } from '#kit/transaction.ts'
import { hoursIdOfTicket, hoursInUse } from '#modules/deadlines'
import { windowFor } from '../when/windows.ts'
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

/** So many beginnings are read where only the hours tell which have ended. */
const READ = 20_000

/** The moments of a period at which the time had come, newest first. */
export async function momentsPassed(
  tx: Tx,
  when: ClockWhen,
  period: { from: Date; now: Date },
): Promise<{ moments: PastMoment[]; isCut: boolean }> {
  const passed = await passedOf(tx, when, period)
  const moments = passed
    .toSorted((a, b) => b.at.getTime() - a.at.getTime())
    .slice(0, LOOKED_AT)
    .map(({ ticketId, at }) => ({ ticketId, at, upTo: { at } }))
  return { moments, isCut: passed.length > LOOKED_AT }
}

/** Each with the moment at which its time had come. */
function passedOf(tx: Tx, when: ClockWhen, period: { from: Date; now: Date }): Promise<Started[]> {
  if (when.on === 'before_due') return beforeDue(tx, when, period.now)
  return isInWorkingTime(when) ? passedInHours(tx, when, period) : passedByCalendar(tx, when, period)
}

type Since = Exclude<ClockWhen, { on: 'before_due' }>
const beginningsOf = (when: Since, least: Date): Query =>
  (begun[when.on] as (when: ClockWhen, least: Date) => Query)(when, least)

async function passedByCalendar(
  tx: Tx,
  when: Since,
  { from, now }: { from: Date; now: Date },
): Promise<Started[]> {
  const length = lengthMs(when)
  const least = new Date(from.getTime() - length)
  const most = new Date(now.getTime() - length)
  const { rows } = await sql<Started>`select "ticketId", at from (${beginningsOf(when, least)}) b
    where at > ${least} and at <= ${most}
      and (ended is null or ended > at + ${length} * interval '1 millisecond')
    order by at desc limit ${LOOKED_AT + 1}`.execute(tx.db)
  return rows.map((row) => ({ ...row, at: new Date(row.at.getTime() + length) }))
}

/** By the hours that count for each ticket now: those of the past are not kept. */
async function passedInHours(
  tx: Tx,
  when: Since,
  { from, now }: { from: Date; now: Date },
): Promise<Started[]> {
  const seconds = lengthMs(when) / 1000
  const inUse = new Map((await hoursInUse(tx.db)).map((hours) => [hours.id, hours]))
  const begins = [...inUse.values()].map((hours) => takeWorkingSeconds(hours, from, seconds)?.getTime() ?? 0)
  const least = new Date(Math.min(...begins))
  const { rows } = await sql<Started & { ended: Date | null; hoursId: string }>`
    select b."ticketId", b.at, b.ended, ${hoursIdOfTicket} as "hoursId"
    from (${beginningsOf(when, least)}) b join tickets t on t.id = b."ticketId"
    where b.at > ${least} and b.at <= ${now} order by b.at desc limit ${READ}`.execute(tx.db)
  return rows.flatMap(({ ticketId, at, ended, hoursId }) => {
    const hours = inUse.get(hoursId)
    const end = hours ? addWorkingSeconds(hours, at, seconds) : null
    const hasCome = end !== null && end > from && end <= now && (ended === null || ended > end)
    return hasCome ? [{ ticketId, at: end }] : []
  })
}

/** What was owed once and is owed no more is not kept: only what is owed now is looked at. */
async function beforeDue(tx: Tx, when: ClockWhen, now: Date): Promise<Started[]> {
  const isSoon = await windowFor(tx.db, { when, lookedUntil: now, now }, sql`d.due_at`)
  const { rows } = await sql<Started & { hoursId: string }>`select d.ticket_id as "ticketId", d.due_at as at,
      ${hoursIdOfTicket} as "hoursId"
    from deadlines d join tickets t on t.id = d.ticket_id where ${isSoon}
    order by d.due_at desc limit ${LOOKED_AT + 1}`.execute(tx.db)
  if (!isInWorkingTime(when))
    return rows.map((row) => ({ ...row, at: new Date(row.at.getTime() - lengthMs(when)) }))
  const inUse = new Map((await hoursInUse(tx.db)).map((hours) => [hours.id, hours]))
  return rows.flatMap(({ ticketId, at, hoursId }) => {
    const hours = inUse.get(hoursId)
    const before = hours ? takeWorkingSeconds(hours, at, lengthMs(when) / 1000) : null
    return before ? [{ ticketId, at: before }] : []
  })
}
