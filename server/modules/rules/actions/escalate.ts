import type { RuleAction } from '#contracts/rule-actions.ts'
import { Fault } from '#kit/fault.ts'
import { note, type Kind } from '#modules/macros'
import { applyEscalation, refuseEscalation, refuseMerged } from '#modules/tickets'

type Escalate = Extract<RuleAction, { do: 'escalate' }>

const asNote = ({ reason }: Escalate) => ({ do: 'note' as const, text: reason })

/** As an agent escalates: with a reason, which is a note. */
export const escalate: Kind<Escalate> = {
  check: (tx, action, keeper) => note.check(tx, asNote(action), keeper),
  foresee(ticket) {
    if (ticket.merged_into !== null) throw new Fault('ticket_merged')
    refuseEscalation(ticket)
    return { ...ticket, escalated_at: new Date(0) }
  },
  async apply(tx, ticket, action) {
    await refuseMerged(tx, ticket)
    return note.apply(tx, await applyEscalation(tx, ticket), asNote(action))
  },
}
