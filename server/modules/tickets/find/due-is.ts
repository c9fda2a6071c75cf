import { sql, type RawBuilder, type SqlBool } from 'kysely'
import type { Clock, Interval } from '#contracts/query/dates.ts'
import { worksHere, type Actor } from '#kit/actor.ts'
import type { Condition } from './conditions.ts'

const dueAt = sql<Date | null>`d.due_at`

/** What is owed is for those who work here; for a customer nothing ever is. */
const whereDue = (actor: Actor, condition: Condition): Condition =>
  worksHere(actor)
    ? sql`exists (select from deadlines d where d.ticket_id = t.id and ${condition})`
    : sql`false`

export const isOverdue = (actor: Actor, { now }: Clock): Condition => whereDue(actor, sql`${dueAt} <= ${now}`)

/** Null: nothing is owed. */
export const isDueIn = (actor: Actor, period: Interval | null): Condition =>
  period === null
    ? sql`not ${whereDue(actor, sql`${dueAt} is not null`)}`
    : whereDue(actor, withinPeriod(dueAt, period))

export const withinPeriod = (column: RawBuilder<Date | null>, { from, to }: Interval): Condition =>
  sql`(${sql.join(
    [
      sql<SqlBool>`${column} is not null`,
      ...(from ? [sql<SqlBool>`${column} >= ${from}`] : []),
      ...(to ? [sql<SqlBool>`${column} < ${to}`] : []),
    ],
    sql` and `,
  )})`
