import { sql } from 'kysely'
import { worksHere, type Actor } from '#kit/actor.ts'
import { PLANNED_ANEW } from '#kit/prepared.ts'
import type { Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import type { Clock } from '#contracts/query/dates.ts'
import type { Term } from '#contracts/query/terms.ts'
import { prepareFinding } from './finding.ts'
import { hasWords, idsWithWords } from './has-words.ts'
import { clockOf, readQuery } from './read-query.ts'
import { searching } from './searching.ts'
import { allOf } from './walk.ts'
import type { Asked } from './words-asked.ts'
import type { Condition } from './conditions.ts'

const MOST = 10_000

/** How many tickets fit each query; 10,000 also stands for more. */
export async function countTickets(
  world: World,
  actor: Actor,
  { q, timeZone }: { q: string | string[]; timeZone?: string | undefined },
): Promise<{ counts: number[] }> {
  const queries = [q].flat().map(readQuery)
  const clock = clockOf(actor, world.now(), timeZone)
  return searching(world, actor, async (tx) => {
    const counts: number[] = []
    for (const terms of queries) counts.push(await countOne(tx, terms, clock))
    return { counts }
  })
}

async function countOne(tx: Tx, terms: readonly Term[], clock: Clock): Promise<number> {
  const { conditions, asked } = await prepareFinding(tx, terms, clock)
  const words: Condition[] = asked ? [wordsOf(tx, asked)] : []
  const { rows } = await sql<{ count: number }>`${sql.raw(PLANNED_ANEW)} select count(*)::int as count from (
    select from tickets t where ${allOf([...conditions, ...words])} limit ${MOST}) t`.execute(tx.db)
  return rows[0]?.count ?? 0
}

const wordsOf = (tx: Tx, { query, shown }: Asked): Condition =>
  worksHere(tx.actor) && shown ? sql`t.id in (${idsWithWords(query)})` : hasWords(tx.actor, query)
