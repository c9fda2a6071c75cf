import type { Term } from '#contracts/query/terms.ts'
import type { RuleAction } from '#contracts/rule-actions.ts'
import type { When } from '#contracts/rule-when.ts'
import { Fault } from '#kit/fault.ts'
import type { Tx } from '#kit/transaction.ts'
import { checkActions } from '#modules/macros'
import { readQuery } from '#modules/tickets'
import { ruleKinds } from './actions/rule-kinds.ts'

export type Sentence = { when: When; condition: string; actions: RuleAction[] }

/** Refuses what can never be: the field says which blank of the sentence is wrong. */
export async function checkSentence(tx: Tx, { condition, actions }: Sentence): Promise<void> {
  if (readCondition(condition).some(needsReader)) throw new Fault('no_reader', { field: 'condition' })
  await checkActions(tx, ruleKinds, actions, 'rule')
}

function readCondition(condition: string): Term[] {
  try {
    return readQuery(condition)
  } catch (error) {
    throw error instanceof Fault ? new Fault(error.code, { field: 'condition', params: error.params }) : error
  }
}

/** A rule is nobody: nothing is his, and he has read nothing. An order means nothing to one ticket. */
function needsReader(term: Term): boolean {
  if (term.kind === 'sort') return true
  if (term.kind === 'choice') return term.values.includes('unread')
  return term.kind === 'name' && term.values.some(({ is }) => is === 'me' || is === 'mine')
}
