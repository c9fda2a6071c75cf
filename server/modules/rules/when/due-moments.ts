import { sql, type RawBuilder, type SqlBool } from 'kysely'
import type { ClockKind, ClockWhen } from '#contracts/rule-when.ts'
import type { Db } from '#kit/database.ts'
import { windowFor, type Looking } from './windows.ts'

/**
 * A ticket whose time has come, with the moment from which it was counted; `key` is the moment with all its digits, which
 * a Date would lose.
 */
export type DueMoment = { id: string; from: Date; key: string }

type Counting = { from: RawBuilder<unknown>; column: RawBuilder<Date>; only: RawBuilder<SqlBool> }

const tickets = sql`tickets t`
const notClosed = sql<SqlBool>`t.status <> 'closed'`

const countings: { [K in Exclude<ClockKind, 'since_status'>]: Counting } = {
  since_opened: { from: tickets, column: sql`t.created_at`, only: notClosed },
  since_customer_word: { from: tickets, column: sql`t.last_customer_word_at`, only: notClosed },
  since_agent_word: { from: tickets, column: sql`t.last_agent_word_at`, only: notClosed },
  before_due: {
    from: sql`deadlines d join tickets t on t.id = d.ticket_id`,
    column: sql`d.due_at`,
    only: notClosed,
  },
}

const countingOf = (when: ClockWhen): Counting =>
  when.on === 'since_status'
    ? { from: tickets, column: sql`t.status_since`, only: sql`t.status = ${when.status}` }
    : countings[when.on]

const MOST = 500

/** The next tickets whose time has come since the last look, in the order of their moments. */
export async function dueMoments(db: Db, looking: Looking, after: DueMoment | null): Promise<DueMoment[]> {
  const { from, column, only } = countingOf(looking.when)
  const isInWindow = await windowFor(db, looking, column)
  const behind = after
    ? sql<SqlBool>`(${column}, t.id) > (${after.key}::timestamptz, ${after.id}::uuid)`
    : sql`true`
  const { rows } = await sql<DueMoment>`select t.id, ${column} as "from", ${column}::text as key from ${from}
    where ${isInWindow} and t.merged_into is null and ${only} and ${behind}
    order by ${column}, t.id limit ${MOST}`.execute(db)
  return rows
}

/** The one that counts for this ticket now, or null: it was written to, moved or reckoned anew meanwhile. */
export async function momentOf(
  db: Pick<Db, 'getExecutor'>,
  when: ClockWhen,
  id: string,
): Promise<Date | null> {
  const { from, column, only } = countingOf(when)
  const { rows } = await sql<{ from: Date }>`select ${column} as "from" from ${from}
    where t.id = ${id} and t.merged_into is null and ${only}`.execute(db)
  return rows[0]?.from ?? null
}
