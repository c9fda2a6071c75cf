import { sql, type RawBuilder, type SqlBool } from 'kysely'
import { intervalOf, type Clock } from '#contracts/query/dates.ts'
import type { AmountField, ChoiceField, DateField, NameField } from '#contracts/query/fields.ts'
import type { Choice, DateSpan, FieldTerm, Span, Term } from '#contracts/query/terms.ts'
import { openStatuses } from '#contracts/tickets.ts'
import { worksHere, type Actor } from '#kit/actor.ts'
import { lastRating } from '../present-ticket.ts'
import { isDueIn, isOverdue, withinPeriod } from './due-is.ts'
import type { Resolved } from './resolve-names.ts'
import { isUnread } from './unread.ts'

export type Condition = RawBuilder<SqlBool>
type Reading = { actor: Actor; clock: Clock; names: ReadonlyMap<Term, Resolved> }

/** What tickets `t` must be, besides their words. Merged ones are left out unless they are asked for. */
export function conditionsOf(terms: readonly Term[], reading: Reading): Condition[] {
  const fields = terms.filter((term) => 'field' in term)
  const isAboutMerged = fields.some((term) => term.kind === 'choice' && term.values.includes('merged'))
  return [
    ...ownOnly(reading.actor),
    ...(isAboutMerged ? [] : [sql<SqlBool>`t.merged_into is null`]),
    ...fields.map((term) => {
      const condition = conditionOf(term, reading)
      // "Is not true" and not "not": an empty column is none of what was named.
      return term.not ? sql<SqlBool>`(${condition}) is not true` : condition
    }),
  ]
}

/** Also held by row-level security. */
const ownOnly = (actor: Actor): Condition[] =>
  worksHere(actor) ? [] : [sql`t.contact_id = ${actor.kind === 'user' ? actor.contactId : null}::uuid`]

function conditionOf(term: FieldTerm, { actor, clock, names }: Reading): Condition {
  if (term.kind === 'choice')
    return any(term.values.map((choice) => choiceIs(term.field, choice, { actor, clock })))
  if (term.kind === 'amount') return any(term.values.map((span) => amountIs(term.field, span)))
  if (term.kind === 'date') return any(term.values.map((span) => dateIs(term.field, span, { actor, clock })))
  return nameIs(columnOf(term.field, actor), names.get(term) ?? { ids: [], isNone: false })
}

const any = (conditions: Condition[]): Condition => sql`(${sql.join(conditions, sql` or `)})`

export const isEscalated: Condition = sql`t.escalated_at is not null`
const isOpen: Condition = sql`t.status in (${sql.join(openStatuses.map((status) => sql.lit(status)))})`

type Asking = Pick<Reading, 'actor' | 'clock'>

function choiceIs(field: ChoiceField, choice: Choice, { actor, clock }: Asking): Condition {
  if (field === 'has') return sql`t.has_file`
  if (field === 'escalated') return choice === 'yes' ? isEscalated : sql`t.escalated_at is null`
  if (field === 'overdue')
    return choice === 'yes' ? isOverdue(actor, clock) : sql`not ${isOverdue(actor, clock)}`
  if (choice === 'open') return isOpen
  if (field === 'status') return sql`t.status = ${sql.lit(choice)}`
  if (choice === 'unassigned') return sql`t.processor_id is null`
  if (choice === 'waiting') return sql`t.waiting_since is not null`
  return choice === 'merged' ? sql`t.merged_into is not null` : isUnread(actor)
}

const amounts: Record<AmountField, RawBuilder<unknown>> = {
  priority: sql`t.priority`,
  number: sql`t.number`,
  rating: lastRating,
}

function amountIs(field: AmountField, span: Span<number>): Condition {
  const column = amounts[field]
  if (span.op === '..') return sql`${column} between ${span.from} and ${span.to}`
  return sql`${column} ${sql.raw(span.op)} ${span.value}`
}

const dateColumns: Record<Exclude<DateField, 'due'>, RawBuilder<Date | null>> = {
  created: sql`t.created_at`,
  updated: sql`t.active_at`,
  resolved: sql`t.resolved_at`,
  closed: sql`t.closed_at`,
  waiting: sql`t.waiting_since`,
}

function dateIs(field: DateField, span: DateSpan, { actor, clock }: Asking): Condition {
  const period = span.op === 'none' ? null : intervalOf(field, span, clock)
  if (field === 'due') return isDueIn(actor, period)
  const column = dateColumns[field]
  return period === null ? sql`${column} is null` : withinPeriod(column, period)
}

const nameColumns: Record<NameField, RawBuilder<string | null>> = {
  type: sql`t.type_id`,
  component: sql`t.component_id`,
  queue: sql`t.queue_id`,
  processor: sql`t.processor_id`,
  owner: sql`t.owner_id`,
  creator: sql`t.created_by`,
  contact: sql`t.contact_id`,
}

/** How the work is shared out is no business of customers: to them a ticket is in no queue. */
const columnOf = (field: NameField, actor: Actor): RawBuilder<string | null> =>
  field === 'queue' && !worksHere(actor) ? sql`null::uuid` : nameColumns[field]

function nameIs(column: RawBuilder<string | null>, { ids, isNone }: Resolved): Condition {
  const [only, ...more] = ids
  const isOne = only !== undefined && more.length === 0
  const named: Condition = isOne ? sql`${column} = ${only}::uuid` : sql`${column} = any(${ids}::uuid[])`
  return isNone ? any([sql`${column} is null`, named]) : named
}
