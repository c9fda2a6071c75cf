import { sql, type ExpressionBuilder } from 'kysely'
import { jsonObjectFrom } from 'kysely/helpers/postgres'
import { targetNames, type Due, type TargetName } from '#contracts/due.ts'
import { worksHere } from '#kit/actor.ts'
import type { Tx } from '#kit/transaction.ts'
import type { Tables } from '#server/tables.ts'

type Builder = ExpressionBuilder<Tables & { t: Tables['tickets'] }, 't'>
export type DueTimes = Record<TargetName, string | null> | null

/** What is owed by when, for those who work here: customers have no right to the table. */
export const dueTimesOf = (tx: Tx, eb: Builder) =>
  worksHere(tx.actor)
    ? jsonObjectFrom(
        eb
          .selectFrom('deadlines as d')
          .select([
            sql<string | null>`d.first_reply_due`.as('first_reply'),
            sql<string | null>`d.next_reply_due`.as('next_reply'),
            sql<string | null>`d.resolution_due`.as('resolution'),
          ])
          .whereRef('d.ticket_id', '=', 't.id'),
      ).as('due_times')
    : sql<DueTimes>`null::json`.as('due_times')

/** The soonest first. */
export const presentDue = (times: DueTimes): Due[] =>
  targetNames
    .flatMap((target) => {
      const at = times?.[target]
      return at ? [{ target, at: new Date(at).toISOString() }] : []
    })
    .sort((a, b) => a.at.localeCompare(b.at))
