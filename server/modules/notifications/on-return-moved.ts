import { decimalOf } from '#contracts/money.ts'
import type { Reaction } from '#kit/reactions.ts'
import { actorName, returnTold, ticketTold, type TicketTold } from './queries.ts'
import { tell } from './tell.ts'

/** A return goes on: its customer hears how it stands; whoever works on it hears that the customer took it back. */
export const onReturnMoved: Reaction = {
  name: 'notify-return-moved',
  on: ['ticket.return_moved'],
  async run(tx, event) {
    const { returnId, to: state } = event.data as { returnId: string; to: string }
    const ticket = await ticketTold(tx, event.subjects[0] ?? '')
    const one = await returnTold(tx, returnId)
    if (!ticket || !one) return
    // A reaction moves a return only because its customer closed his ticket.
    const isOurs = event.actor_kind === 'user' && event.actor_id !== ticket.contact_user_id
    const text = state === 'rejected' ? (one.rejection ?? '') : ''
    await tell(tx, event, {
      kind: 'return_moved',
      about: ticket,
      to: isOurs ? customerOf(ticket) : workingOn(ticket),
      words: { name: isOurs ? await actorName(tx, event) : ticket.contact_name, text, state },
      data: { returnId, state },
      moreFor: async ({ locale }) => ({
        order: one.order_number,
        amount: one.refund === null ? '' : amountIn(locale, one.refund, one.currency),
      }),
    })
  },
}

const customerOf = ({ contact_user_id: id }: TicketTold) => (id === null ? [] : [id])
const workingOn = ({ processor_id, owner_id }: TicketTold) =>
  [processor_id ?? owner_id].filter((id) => id !== null)

const amountIn = (locale: string, minor: string, currency: string): string =>
  new Intl.NumberFormat(locale === 'en' ? 'en-GB' : locale, { style: 'currency', currency }).format(
    decimalOf(minor, currency),
  )
