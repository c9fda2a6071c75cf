import { sql, type RawBuilder } from 'kysely'
import type { QueryOf } from '#contracts/endpoint.ts'
import { dayAt, startOfDay } from '#contracts/query/zone.ts'
import { activeStates, returnStates, type exportReturns, type ReturnStep } from '#contracts/returns.ts'
import { Fault } from '#kit/fault.ts'
import { fold } from '#kit/fold.ts'
import { likeWords } from '#kit/like-words.ts'
import type { SignedIn } from '#kit/actor.ts'

export type Filter = QueryOf<typeof exportReturns>
type Condition = RawBuilder<boolean>

/** Each as a condition on `r`; the office counts by the same ones. */
export const stepConditions: Record<ReturnStep, Condition> = {
  active: sql`r.state in (${sql.join([...activeStates])})`,
  all: sql`true`,
  ever_approved: sql`r.approved_at is not null`,
  ever_received: sql`r.received_at is not null`,
  ended: sql`r.ended_at is not null`,
  ...(Object.fromEntries(returnStates.map((state) => [state, sql`r.state = ${state}`])) as Record<
    (typeof returnStates)[number],
    Condition
  >),
}

/** On the tables of returnRows(). */
export function conditionsOf(
  actor: SignedIn,
  { step, q, productId, reason, wish, ...days }: Filter,
): Condition[] {
  return [
    stepConditions[step],
    ...likeWords(q).map(named),
    ...(productId ? [sql<boolean>`p.id = ${productId}`] : []),
    ...(reason ? [sql<boolean>`r.reason = ${reason}`] : []),
    ...(wish ? [sql<boolean>`r.wish = ${wish}`] : []),
    ...daysOf(actor, days),
  ]
}

type Days = Pick<Filter, 'from' | 'to' | 'timeZone'>

/** Reported on these days, both included, as the reader's calendar has them. */
export function daysOf(actor: SignedIn, { from, to, timeZone }: Days): Condition[] {
  const zone = zoneOf(actor, timeZone)
  const start = (day: string, later: number) =>
    new Date(startOfDay(Date.parse(`${day}T00:00:00Z`) + later * DAY, zone))
  return [
    ...(from ? [sql<boolean>`r.reported_at >= ${start(from, 0)}`] : []),
    ...(to ? [sql<boolean>`r.reported_at < ${start(to, 1)}`] : []),
  ]
}

const DAY = 86_400_000

/** The zone that is asked for, else the one of the reader's profile. */
export function zoneOf(actor: SignedIn, asked: string | undefined): string {
  const zone = asked ?? actor.timeZone
  try {
    dayAt(0, zone)
    return zone
  } catch {
    throw new Fault('invalid', { field: 'timeZone', params: { field: 'timeZone' } })
  }
}

function named(pattern: string): Condition {
  const folded = fold(pattern)
  const byName = sql`or c.folded_name like ${`%${folded}%`}`
  return sql<boolean>`(p.words like ${pattern} or o.words like ${pattern} or lower(l.description) like ${pattern}
    or t.number::text like ${pattern.replace('#', '')} ${folded === '' ? sql`` : byName})`
}
