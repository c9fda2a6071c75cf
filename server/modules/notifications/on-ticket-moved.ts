import type { Change } from '#contracts/events.ts'
import type { Reaction } from '#kit/reactions.ts'
import { askToRate } from '#modules/satisfaction'
import { ticketTold } from './queries.ts'
import { tell } from './tell.ts'

/** Of all moves the customer hears of one: that his ticket is resolved. */
export const onTicketMoved: Reaction = {
  name: 'notify-ticket-moved',
  on: ['ticket.moved'],
  async run(tx, event) {
    const changes = event.data['changes'] as Change[]
    const status = changes.find(({ field }) => field === 'status')
    if (status?.to !== 'resolved') return
    const ticket = await ticketTold(tx, event.subjects[0] ?? '')
    const customer = ticket?.contact_user_id ?? null
    if (!ticket || customer === null) return
    const data = { move: event.data['move'], from: status.from, to: status.to }
    await tell(tx, event, {
      kind: 'ticket_moved',
      about: ticket,
      to: [customer],
      data,
      moreFor: async ({ id: userId, locale }) => {
        const asked = await askToRate(tx, { ticketId: ticket.id, userId, locale })
        return { rateQuestion: asked?.question ?? '', rateLink: asked?.link ?? '' }
      },
    })
  },
}
