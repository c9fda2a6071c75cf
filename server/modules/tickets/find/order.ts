import { sql, type RawBuilder, type SqlBool } from 'kysely'
import { intervalOf, type Clock } from '#contracts/query/dates.ts'
import { defaultSort, isLasting, readSort } from '#contracts/query/edit.ts'
import type { DateField } from '#contracts/query/fields.ts'
import type { Sort, Term } from '#contracts/query/terms.ts'
import { worksHere, type Actor } from '#kit/actor.ts'
import { isEscalated, type Condition } from './conditions.ts'

/** How a value of the order travels in a cursor: as text that is checked before SQL reads it again. */
const kinds = {
  // JavaScript's dates would cut the microseconds off, and tickets would fall into the gap.
  moment: {
    pattern: /^\d{1,16}$/,
    text: (column: Column) => sql`(extract(epoch from ${column}) * 1000000)::bigint::text`,
    value: (text: string) => sql`(timestamptz 'epoch' + ${text}::bigint * interval '1 microsecond')`,
  },
  amount: {
    pattern: /^\d{1,9}$/,
    text: (column: Column) => sql`${column}::text`,
    value: (text: string) => sql`${text}::int`,
  },
  id: {
    pattern: /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/,
    text: (column: Column) => sql`${column}::text`,
    value: (text: string) => sql`${text}::uuid`,
  },
}

type Column = RawBuilder<unknown>
export type Key = { column: Column; kind: keyof typeof kinds }

/** A list is walked leg by leg: when one has no more tickets, the next goes on. The last key is always the id. */
export type Leg = {
  /** Where it is walked, with the ticket as `t`. */
  from: RawBuilder<unknown>
  only: Condition | null
  keys: readonly Key[]
  direction: 'asc' | 'desc'
}

const key = (column: Column, kind: Key['kind'] = 'moment'): Key => ({ column, kind })
const id = key(sql`t.id`, 'id')
const updated = key(sql`t.active_at`)

const due = key(sql`d.due_at`)
const tickets = sql`tickets t`
const owed = sql`deadlines d join tickets t on t.id = d.ticket_id`

const keysOf: Record<Exclude<Sort['by'], 'due'>, readonly Key[]> = {
  created: [key(sql`t.created_at`), id],
  updated: [updated, id],
  priority: [key(sql`t.priority`, 'amount'), updated, id],
  waiting: [key(sql`t.waiting_since`), id],
  number: [key(sql`t.number`, 'amount'), id],
}

/**
 * The order asked for, for those who work here behind what is escalated: that is few, and found by an index of its
 * own. By number and by creation a list stays as it is.
 */
export function legsOf(terms: readonly Term[], { actor, clock }: { actor: Actor; clock: Clock }): Leg[] {
  const sort = readSort(terms)
  const legs = plainLegs(terms, worksHere(actor) || sort.by !== 'due' ? sort : defaultSort, clock)
  if (!worksHere(actor) || isLasting(sort)) return legs
  return [isEscalated, sql<SqlBool>`t.escalated_at is null`].flatMap((only) =>
    legs.map((leg) => ({ ...leg, only: leg.only ? sql<SqlBool>`${only} and ${leg.only}` : only })),
  )
}

/** By waiting or due, those who do not wait or owe come last whichever way round, as last changed. */
function plainLegs(terms: readonly Term[], { by, direction }: Sort, clock: Clock): Leg[] {
  const rest = { from: tickets, keys: keysOf.updated, direction: 'desc' } as const
  if (by === 'waiting') {
    return [
      { from: tickets, only: sql<SqlBool>`t.waiting_since is not null`, keys: keysOf.waiting, direction },
      { ...rest, only: sql<SqlBool>`t.waiting_since is null` },
    ]
  }
  if (by === 'due') {
    const isOwed = sql<SqlBool>`exists (select from deadlines d where d.ticket_id = t.id and d.due_at is not null)`
    return [
      { from: owed, only: sql<SqlBool>`d.due_at is not null`, keys: [due, id], direction },
      { ...rest, only: sql<SqlBool>`not ${isOwed}` },
    ]
  }
  const keys = isShortPast(terms, clock) ? keysOf[by].map(unwalked) : keysOf[by]
  return [{ from: tickets, only: null, keys, direction }]
}

const SHORT = 62 * 24 * 3_600_000

/** Dates that have an index of their own, and do not move any more. */
const past: ReadonlySet<DateField> = new Set<DateField>(['created', 'resolved', 'closed'])

/**
 * A month long ago stands at one place of the order, and walking there from the newest would pass everything
 * else: such a period is better fetched by its own index and then sorted.
 */
function isShortPast(terms: readonly Term[], clock: Clock): boolean {
  return terms.some((term) => {
    if (term.kind !== 'date' || term.not || !past.has(term.field)) return false
    return term.values.every((span) => {
      if (span.op === 'none') return false
      const { from, to } = intervalOf(term.field, span, clock)
      return from !== null && to !== null && to < clock.now && to.getTime() - from.getTime() <= SHORT
    })
  })
}

/** The same value in a form that no index is ordered by. */
const unwalked = ({ column, kind }: Key): Key =>
  kind === 'moment' ? key(sql`(${column} + interval '0')`) : { column, kind }

export const orderBy = ({ keys, direction }: Leg): RawBuilder<unknown> =>
  sql.join(keys.map(({ column }) => sql`${column} ${sql.raw(direction)}`))

/** What stands behind a ticket of the leg; `values` are its keys as text. */
export const behind = ({ keys, direction }: Leg, values: readonly string[]): Condition =>
  sql`(${sql.join(keys.map(({ column }) => column))}) ${sql.raw(direction === 'asc' ? '>' : '<')}
    (${sql.join(keys.map(({ kind }, at) => kinds[kind].value(values[at] ?? '')))})`

/** The keys as columns k0, k1 … of a row that was found, and then as text: of those rows alone it is worth it. */
export const keyColumns = ({ keys }: Leg): RawBuilder<unknown> =>
  sql.join(keys.map(({ column }, at) => sql`${column} as ${sql.ref(`k${at}`)}`))

export const keyTexts = ({ keys }: Leg): RawBuilder<string[]> =>
  sql`array[${sql.join(keys.map(({ kind }, at) => kinds[kind].text(sql.ref(`k${at}`))))}]`

export const fits = ({ keys }: Leg, values: readonly unknown[]): values is string[] =>
  keys.length === values.length &&
  keys.every(({ kind }, at) => typeof values[at] === 'string' && kinds[kind].pattern.test(values[at]))
