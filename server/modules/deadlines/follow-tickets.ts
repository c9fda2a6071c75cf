import type { EventType } from '#contracts/events.ts'
import type { LoggedEvent } from '#kit/event-log.ts'
import type { Reaction } from '#kit/reactions.ts'
import { ticketEventTypes, ticketOf } from '#modules/tickets'
import { keepDeadlines } from './keep-deadlines.ts'

/** What the clocks of this module tell moves no deadline. */
const own: readonly EventType[] = ['ticket.overdue', 'ticket.escalation_climbed']

/** Whatever happens to a ticket may start, stop or move its clock; however much it was, it is reckoned anew once. */
export const followTickets: Reaction = {
  name: 'deadlines-follow-tickets',
  on: [...ticketEventTypes.filter((type) => !own.includes(type)), 'message.added'],
  async runAll(tx, events) {
    const ids = events.filter(mayMatter).flatMap((event) => ticketOf(event) ?? [])
    if (ids.length > 0) await keepDeadlines(tx, [...new Set(ids)])
  },
}

/** Notes, and what the house says by itself, answer nobody. */
const mayMatter = ({ type, data }: LoggedEvent) =>
  type !== 'message.added' || (data['isNote'] !== true && data['side'] !== 'system')
