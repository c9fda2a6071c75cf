/**
 * The piece of work on a conversation: type and its fields, priority, component, status flow, owner, processor,
 * history, merge, split and links; finding, saved views, and changing many at once.
 * Emits: ticket.*, ticket_type.saved, component.saved, bulk_change.moved, and through conversations message.added.
 * Hears nothing: a word and what it does to the status are one step.
 * Live topics: `desk` (lines for staff) and `ticket:<id>` (a thread).
 */
import type { Module } from '#kit/module.ts'
import { bulkJob } from './bulk/bulk-job.ts'
import { bulkRoutes } from './bulk/routes.ts'
import { findRoutes } from './find/routes.ts'
import { joinRoutes } from './joins/routes.ts'
import { kindRoutes } from './kinds/routes.ts'
import { routes } from './routes.ts'
import { deskTopic, ticketTopic } from './topics.ts'
import { viewRoutes } from './views/routes.ts'

export const tickets: Module = {
  name: 'tickets',
  routes: [...findRoutes, ...viewRoutes, ...routes, ...joinRoutes, ...bulkRoutes, ...kindRoutes],
  topics: [deskTopic, ticketTopic],
  jobs: [bulkJob],
}

export { applyChange, mustWorkHere, type TicketChange } from './change-ticket.ts'
export { flow } from './ticket.ts'
export { componentFor, typeFor } from './types.ts'
export { refuseMissing } from './check-fields.ts'
export { refuseWord, sayOn, type Word } from './write-message.ts'
export { attachTo } from './attach-file.ts'
export { openOnConversation } from './open-on-conversation.ts'
export { bulkJobOf } from './bulk/bulk-job.ts'
export { changeOne } from './bulk/change-one.ts'
export { keepDone } from './bulk/keep-done.ts'
export { startBulk, startedBefore } from './bulk/start-bulk-change.ts'
export { applyProcessor, giveTo } from './assign-ticket.ts'
export { moveToQueue } from './move-to-queue.ts'
export { mayChange, talksIn } from './policy.ts'
export { presentTicket } from './present-ticket.ts'
export { changesBetween, recordChange, refuseStale, tellTicket } from './record-change.ts'
export { applyWord } from './apply-word.ts'
export { makeMove } from './move-ticket.ts'
export { resumeBulkChanges } from './bulk/resume-bulk-changes.ts'
export { refuseMerged, ticketByNumber, ticketFor, ticketsWaiting } from './door.ts'
export { openTicket } from './open-ticket.ts'
export { presentRows } from './present-ticket.ts'
export { historyOf } from './history.ts'
export { isOpen, type Ticket } from './ticket.ts'
export { presentPlain, ticketOf } from './topics.ts'
export { conversationsOf } from './show-ticket.ts'
export { clockOf, readQuery } from './find/read-query.ts'
export { whichFit } from './find/which-fit.ts'
export { resolveNames } from './find/resolve-names.ts'
export { applyEscalation, refuseEscalation } from './escalate-ticket.ts'
export { ticketEventTypes } from './ticket-events.ts'
export { mergedAbove } from './joins/chain.ts'
export { enterTicket } from './open-ticket.ts'
export { typeOfForm } from './types.ts'
