import type { Change } from '#contracts/events.ts'
import type { FaultCode } from '#contracts/faults.ts'
import type { RuleAction } from '#contracts/rule-actions.ts'
import type { RuleOutcome } from '#contracts/rules.ts'
import type { TypeField } from '#contracts/ticket-types.ts'
import { Fault } from '#kit/fault.ts'
import type { Tx } from '#kit/transaction.ts'
import { kindOf } from '#modules/macros'
import { changesBetween, type Ticket } from '#modules/tickets'
import { ruleKinds } from '../actions/rule-kinds.ts'
import type { PastTicket } from './past-tickets.ts'

export type Foreseen = {
  outcome: Exclude<RuleOutcome, 'stopped'>
  did: string[]
  changes: Change[]
  refused: { at: number; why: FaultCode } | null
}

/** They do something whatever the ticket is. */
const always: ReadonlySet<string> = new Set<RuleAction['do']>(['reply', 'note', 'tell', 'escalate'])

/** What the actions would have come to on a ticket as it was; all of them or none. */
export async function foreseeing(
  tx: Tx,
  actions: readonly RuleAction[],
): Promise<(past: PastTicket) => Foreseen> {
  const types = await tx.db.selectFrom('ticket_types').select(['id', 'fields']).execute()
  const fields = new Map<string, readonly TypeField[]>(types.map((type) => [type.id, type.fields]))
  const known = { fieldsOf: (typeId: string) => fields.get(typeId) ?? [] }
  return ({ ticket }) => {
    let now: Ticket = ticket
    let isDone = actions.some((action) => always.has(action.do))
    for (const [at, action] of actions.entries()) {
      try {
        const before = now
        now = { ...before, ...kindOf(ruleKinds, action).foresee(before, action, known) }
        // What one action changes and the next takes back is done all the same.
        isDone ||= changesBetween(before, now).length > 0
      } catch (error) {
        if (!(error instanceof Fault)) throw error
        return { outcome: 'refused', did: [], changes: [], refused: { at, why: error.code } }
      }
    }
    const did = actions.map((action) => action.do)
    return {
      outcome: isDone ? 'done' : 'same',
      did,
      changes: changesBetween(ticket, now),
      refused: null,
    }
  }
}
