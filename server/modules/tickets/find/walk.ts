import { sql, type RawBuilder } from 'kysely'
import { PLANNED_ANEW } from '#kit/prepared.ts'
import type { Tx } from '#kit/transaction.ts'
import type { Condition } from './conditions.ts'
import { keyColumns, keyTexts, orderBy, type Leg } from './order.ts'

/** A ticket with its place in the order, as text. */
export type Found = { id: string; keys: string[] }

export const allOf = (conditions: readonly Condition[]): RawBuilder<unknown> =>
  conditions.length > 0 ? sql.join([...conditions], sql` and `) : sql`true`

const anew = sql.raw(PLANNED_ANEW)

/** The first tickets in the order of the leg. */
export async function walk(
  tx: Tx,
  conditions: readonly Condition[],
  leg: Leg,
  most: number,
): Promise<Found[]> {
  const { rows } = await sql<Found>`${anew} ${withKeys(firstOf(conditions, leg, most), leg)}`.execute(tx.db)
  return rows
}

const firstOf = (conditions: readonly Condition[], leg: Leg, most: number): RawBuilder<unknown> =>
  sql`select t.id, ${keyColumns(leg)} from ${leg.from}
    where ${allOf(conditions)} order by ${orderBy(leg)} limit ${most}`

const withKeys = (rows: RawBuilder<unknown>, leg: Leg): RawBuilder<Found> =>
  sql`select t.id, ${keyTexts(leg)} as keys, row_number() over () as nth from (${rows}) t`

const NEWEST = 200

/** Those among the first few hundred that have the words; `isAll` when there are no more to look at. */
export async function walkNewest(
  tx: Tx,
  { conditions, words }: { conditions: readonly Condition[]; words: Condition },
  leg: Leg,
  most: number,
): Promise<{ found: Found[]; isAll: boolean }> {
  const { rows } = await sql<{ looked: number; found: Found[] }>`${anew}
    with first as materialized (
      select t.*, row_number() over () as nth from (${firstOf(conditions, leg, NEWEST)}) t)
    select (select count(*)::int from first) as looked, coalesce(json_agg(f order by nth), '[]') as found
    from (select t.id, ${keyTexts(leg)} as keys, nth from first t where ${words} limit ${most}) f`.execute(
    tx.db,
  )
  const { looked = 0, found = [] } = rows[0] ?? {}
  return { found, isAll: looked < NEWEST }
}

const FEW = 3000

/** Those among a few, fetched and then sorted; null when they are more than that. */
export async function walkFew(
  tx: Tx,
  { conditions, ids }: { conditions: readonly Condition[]; ids: RawBuilder<{ id: string }> },
  leg: Leg,
  most: number,
): Promise<Found[] | null> {
  const isFew = sql<boolean>`(select count(*) from few) <= ${FEW}`
  const among = [isFew, sql<boolean>`t.id in (select id from few)`, ...conditions]
  const { rows } = await sql<{ isFew: boolean; found: Found[] }>`${anew}
    with few as materialized (${ids} limit ${FEW + 1})
    select ${isFew} as "isFew", coalesce(json_agg(f order by nth), '[]') as found
    from (${withKeys(firstOf(among, leg, most), leg)}) f`.execute(tx.db)
  return rows[0]?.isFew ? rows[0].found : null
}
