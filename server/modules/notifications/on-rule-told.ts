import type { ToldWhom } from '#contracts/told-whom.ts'
import type { LoggedEvent } from '#kit/event-log.ts'
import type { Reaction } from '#kit/reactions.ts'
import type { Tx } from '#kit/transaction.ts'
import { ruleNameOf } from '#modules/rules'
import { allWith, ticketTold, type TicketTold } from './queries.ts'
import { tell } from './tell.ts'

/** A rule points somebody to a ticket. */
export const onRuleTold: Reaction = {
  name: 'notify-rule-told',
  on: ['ticket.rule_told'],
  async run(tx, event) {
    const ticket = await ticketTold(tx, event.subjects[0] ?? '')
    if (!ticket) return
    const name = await ruleNameOf(tx, event)
    await tell(tx, event, {
      kind: 'rule_told',
      about: ticket,
      to: await whomOf(tx, event, ticket),
      words: { name },
      data: { name },
    })
  },
}

/** Where there is no such person, the managers hear of it. */
async function whomOf(tx: Tx, { data }: LoggedEvent, ticket: TicketTold): Promise<string[]> {
  const { whom, userId } = data as { whom: ToldWhom; userId: string | null }
  if (whom === 'admins') return allWith(tx, 'admin')
  const of = { lead: ticket.lead_id, processor: ticket.processor_id, owner: ticket.owner_id, person: userId }
  const one = whom === 'managers' ? null : of[whom]
  return one === null ? allWith(tx, 'manager') : [one]
}
