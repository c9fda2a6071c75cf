import type { Clock } from '#contracts/query/dates.ts'
import type { Term } from '#contracts/query/terms.ts'
import type { Tx } from '#kit/transaction.ts'
import { conditionsOf, type Condition } from './conditions.ts'
import { legsOf, type Leg } from './order.ts'
import { resolveNames } from './resolve-names.ts'
import { wordsAsked, type Asked } from './words-asked.ts'

/** A query made ready for SQL. */
export type Finding = { conditions: Condition[]; asked: Asked | null; legs: Leg[] }

export async function prepareFinding(tx: Tx, terms: readonly Term[], clock: Clock): Promise<Finding> {
  const names = await resolveNames(tx, terms)
  return {
    conditions: conditionsOf(terms, { actor: tx.actor, clock, names }),
    asked: wordsAsked(terms),
    legs: legsOf(terms, { actor: tx.actor, clock }),
  }
}
