import type { EventData } from '#contracts/events.ts'
import type { Reaction } from '#kit/reactions.ts'
import { actorName, messageWith, ticketTold, wordsOf } from './queries.ts'
import { tell } from './tell.ts'
import { peopleOfStep, peopleOrManagers } from './who-answers.ts'

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
    const { whom, userId, step, skipped = 0 } = event.data as Partial<EventData<'ticket.escalation_climbed'>>
    await tell(tx, event, {
      kind: 'ticket_escalated',
      about: ticket,
      to: isFirst ? await peopleOrManagers(tx, ticket) : await peopleOfStep(tx, ticket, { whom, userId }),
      // Nobody does what the clock does.
      words: isFirst ? { name: await actorName(tx, event), text } : {},
      data: isFirst ? { messageId } : { step, skipped },
      moreFor: () => Promise.resolve({ skipped: skipped > 0 ? String(skipped) : '' }),
    })
  },
}
