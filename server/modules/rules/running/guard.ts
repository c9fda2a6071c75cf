import type { RuleStop } from '#contracts/rules.ts'

/** So many rules may set off one another. */
export const LONGEST_CHAIN = 5
/** A rule changes one ticket so often within an hour; more is a loop by way of somebody else, such as routing. */
export const OFTEN = 20
export const OFTEN_WITHIN_MS = 3_600_000

type Asked = {
  ruleId: string
  /** The rules that led to what happened. */
  chain: readonly string[]
  /** How often it changed this ticket of late. */
  doneOfLate: number
}

/** The guard against loops: why the rule must not run now, or null. */
export function stopFor({ ruleId, chain, doneOfLate }: Asked): RuleStop | null {
  if (chain.includes(ruleId)) return 'own_doing'
  if (chain.length >= LONGEST_CHAIN) return 'long_chain'
  return doneOfLate >= OFTEN ? 'too_often' : null
}
