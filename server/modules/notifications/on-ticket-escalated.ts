import type { LadderStep } from '#contracts/ladder.ts'
import type { Reaction } from '#kit/reactions.ts'
import type { Tx } from '#kit/transaction.ts'
import { actorName, allWith, messageWith, ticketTold, wordsOf, type TicketTold } from './queries.ts'
import { tell } from './tell.ts'
import { peopleOrManagers } from './who-answers.ts'

/** Somebody says that it burns: those who answer for the ticket, and step by step whoever stands on the ladder. */
export const onTicketEscalated: Reaction = {
  name: 'notify-ticket-escalated',
  on: ['ticket.escalated', 'ticket.escalation_climbed'],
  async run(tx, event) {
    const ticket = await ticketTold(tx, event.subjects[0] ?? '')
    if (!ticket) return
    const isFirst = event.type === 'ticket.escalated'
    const messageId = isFirst ? await messageWith(tx, event) : undefined
    const text = messageId === undefined ? '' : (await wordsOf(tx, messageId)).text
    const { whom, userId } = event.data as Pick<LadderStep, 'whom' | 'userId'>
    await tell(tx, event, {
      kind: 'ticket_escalated',
      about: ticket,
      to: isFirst ? await peopleOrManagers(tx, ticket) : await onLadder(tx, ticket, { whom, userId }),
      words: { name: await actorName(tx, event), text },
      data: messageId === undefined ? {} : { messageId },
    })
  },
}

async function onLadder(
  tx: Tx,
  { lead_id: lead }: TicketTold,
  { whom, userId }: Pick<LadderStep, 'whom' | 'userId'>,
): Promise<string[]> {
  if (whom === 'person') return userId === null ? [] : [userId]
  if (whom === 'lead' && lead !== null) return [lead]
  return allWith(tx, whom === 'admins' ? 'admin' : 'manager')
}
