import { worksHere } from '#kit/actor.ts'
import type { Tx } from '#kit/transaction.ts'
import type { Place } from './cursor.ts'
import type { Finding } from './finding.ts'
import { behind, type Leg } from './order.ts'
import { hasWords, idsWithWords } from './has-words.ts'
import { walk, walkFew, walkNewest, type Found } from './walk.ts'

/** The next tickets of a list behind a place, at most this many. */
export async function find(tx: Tx, finding: Finding, after: Place | null, most: number): Promise<FoundAt[]> {
  const found: FoundAt[] = []
  for (let at = after?.leg ?? 0; at < finding.legs.length && found.length < most; at++) {
    const leg = finding.legs[at]
    if (!leg) break
    const from = after?.leg === at ? [behind(leg, after.values)] : []
    const conditions = [...finding.conditions, ...(leg.only ? [leg.only] : []), ...from]
    const rows = await findInLeg(tx, { ...finding, conditions }, leg, most - found.length)
    found.push(...rows.map(({ id, keys }) => ({ id, place: { leg: at, values: keys } })))
  }
  return found
}

/** So many among the newest that walking on fills the page soon. */
const OFTEN = 6

export type FoundAt = { id: string; place: Place }

/**
 * Words are looked for in three ways, because no plan is good for rare and common ones alike, and the planner's
 * guess for two words together is often far off. First among the newest: a common word fills the page there. What
 * is seldom there is taken from the index of words and sorted. What is neither is walked until the page is full.
 */
async function findInLeg(tx: Tx, { conditions, asked }: Finding, leg: Leg, most: number): Promise<Found[]> {
  if (asked === null) return walk(tx, conditions, leg, most)
  const words = hasWords(tx.actor, asked.query)
  const isIndexed = worksHere(tx.actor) && asked.shown !== null
  const newest = isIndexed ? await walkNewest(tx, { conditions, words }, leg, most) : null
  if (newest && (newest.found.length >= most || newest.isAll)) return newest.found
  const isSeldom = newest !== null && newest.found.length < OFTEN
  const few = isSeldom ? await walkFew(tx, { conditions, ids: idsWithWords(asked.query) }, leg, most) : null
  return few ?? walk(tx, [...conditions, words], leg, most)
}
