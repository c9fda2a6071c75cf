/**
 * By when we answer and resolve, counted in working hours while it is our turn; what waits too long is told, an
 * escalation that nobody answers climbs its ladder, and what its customer is silent about is closed.
 * Emits: deadline.moved, targets.saved, escalation_ladder.saved; of tickets ticket.overdue and
 * ticket.escalation_climbed. Hears: whatever happens to tickets, message.added, working_hours.saved and its own settings.
 */
import type { Module } from '#kit/module.ts'
import { followTickets } from './follow-tickets.ts'
import { followSettings, reckonOpen } from './reckon-open.ts'
import { routes } from './routes.ts'

export const deadlines: Module = {
  name: 'deadlines',
  routes,
  reactions: [followTickets, followSettings],
  jobs: [reckonOpen],
}

export { closeSilent } from './closing/close-silent.ts'
export { hoursIdOfTicket, hoursInUse, type HoursInUse } from './hours-of-tickets.ts'
export { climbLadder } from './ladder/climb-ladder.ts'
export { reckonUncounted } from './reckon-open.ts'
export { tellOverdue } from './tell-overdue.ts'
