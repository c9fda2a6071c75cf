import type { Change } from '#contracts/events.ts'
import type { Reaction } from '#kit/reactions.ts'
import { askToRate } from '#modules/satisfaction'
import { readersByIds, ticketTold } from './queries.ts'
import { ring } from './ring.ts'
import { mailAboutTicket } from './ticket-mail.ts'

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
    if (!ticket || customer === null || customer === event.actor_id) return
    const data = { move: event.data['move'], from: status.from, to: status.to }
    await ring(tx, event, [customer], { kind: 'ticket_moved', ticketId: ticket.id, data })
    const [reader] = await readersByIds(tx, [customer])
    if (!reader?.email) return
    const asked = await askToRate(tx, { ticketId: ticket.id, userId: customer, locale: reader.locale })
    await mailAboutTicket(tx, {
      kind: 'ticket_resolved',
      ticket,
      userIds: [customer],
      data: { rateQuestion: asked?.question ?? '', rateLink: asked?.link ?? '' },
      keyOf: () => event.position,
    })
  },
}
