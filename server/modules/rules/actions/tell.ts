import type { RuleAction } from '#contracts/rule-actions.ts'
import { Fault } from '#kit/fault.ts'
import { checkPerson, type Kind } from '#modules/macros'
import { tellTicket } from '#modules/tickets'

type Tell = Extract<RuleAction, { do: 'tell' }>

/** Somebody hears of the ticket, in the ways that he chose. */
export const tell: Kind<Tell> = {
  async check(tx, { whom, personId }, keeper) {
    if ((whom === 'person') !== (personId !== null)) throw new Fault('unknown_choice', { field: 'personId' })
    await checkPerson(tx, personId, keeper)
  },
  foresee: (ticket) => ticket,
  apply(tx, ticket, { whom, personId }) {
    tellTicket(tx, ticket, { type: 'ticket.rule_told', data: { whom, userId: personId }, audience: 'staff' })
    return Promise.resolve({ ticket })
  },
}
