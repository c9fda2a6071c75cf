/**
 * What customers send back: reported at their order, approved or rejected, received, and ended as they wished. Each
 * is a ticket of type Return, opened by the tickets' own command in the same transaction.
 * Emits: ticket.return_reported, ticket.return_moved (told on the ticket, so that its open pages follow), and
 * settings.changed. Hears: ticket.moved, because who closes his own ticket takes his return back.
 */
import type { Module } from '#kit/module.ts'
import { routes } from './routes.ts'
import { withdrawWithTicket } from './withdraw-with-ticket.ts'

export const returns: Module = { name: 'returns', routes, reactions: [withdrawWithTicket] }
