import { sql } from 'kysely'
import type { EventWhen } from '#contracts/rule-when.ts'
import type { LoggedEvent } from '#kit/event-log.ts'
import type { Tx } from '#kit/transaction.ts'
import { ticketOf } from '#modules/tickets'
import { LONGEST_CHAIN } from '../running/guard.ts'
import { fitsEvent, typesOf } from '../when/on-event.ts'
import type { PastMoment } from './past-tickets.ts'

/** So many events are read, and so many of those that the rule waits for are looked at. */
const READ = 5000
export const LOOKED_AT = 1000

type Asked = { ruleId: string; when: EventWhen }

/** The events of a period that the rule waits for, newest first, but for those that the guard would stop. */
export async function happenings(
  tx: Tx,
  { ruleId, when }: Asked,
  { from }: { from: Date },
): Promise<{ moments: PastMoment[]; isCut: boolean }> {
  const { rows } =
    await sql<LoggedEvent>`select xid::text as xid, position, at, type, subjects, data from events
    where type = any(${[...typesOf(when)]}::text[]) and at > ${from}
    order by events.xid desc, events.position desc limit ${READ}`.execute(tx.db)
  const fitting = rows.filter((event) => fitsEvent(when, event) && !isStopped(event, ruleId))
  const moments = fitting.slice(0, LOOKED_AT).flatMap((event) => {
    const ticketId = ticketOf(event)
    return ticketId === undefined ? [] : [{ ticketId, at: event.at, upTo: { xid: BigInt(event.xid) } }]
  })
  return { moments, isCut: rows.length === READ || fitting.length > LOOKED_AT }
}

function isStopped({ data }: LoggedEvent, ruleId: string): boolean {
  const chain = Array.isArray(data['rules']) ? (data['rules'] as string[]) : []
  return chain.includes(ruleId) || chain.length >= LONGEST_CHAIN
}
