import { sql } from 'kysely'
import { worksHere, type Actor } from '#kit/actor.ts'
import type { Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import type { Clock } from '#contracts/query/dates.ts'
import type { Term } from '#contracts/query/terms.ts'
import { prepareFinding } from './finding.ts'
import { gather, hasWords } from './has-words.ts'
import { clockOf, readQuery } from './read-query.ts'
import { searching } from './searching.ts'
import { allOf } from './walk.ts'
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
  const words: Condition[] = []
  if (asked) {
    const ids = worksHere(tx.actor) && asked.shown ? await gather(tx, asked.query, MOST) : null
    // So common a word fills the count by itself when nothing but the merged ones is left out.
    if (ids === null && asked.shown && conditions.length === 1) return MOST
    words.push(ids === null ? hasWords(tx.actor, asked.query) : sql`t.id = any(${ids}::uuid[])`)
  }
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from (
    select from tickets t where ${allOf([...conditions, ...words])} limit ${MOST}) t`.execute(tx.db)
  return rows[0]?.count ?? 0
}
