/**
 * Figures on the work: what came, what was answered and resolved, how long it took, what is open, what customers think.
 * Each figure is one definition, counted from the event log and nothing else; behind each stand the tickets counted.
 * Emits nothing. Hears: ticket.*, message.added, chat.*, which it takes apart into lines that can be counted fast.
 */
import type { Module } from '#kit/module.ts'
import { countForReports } from './count/count-for-reports.ts'
import { countGuided } from './count/count-guided.ts'
import { routes } from './routes.ts'

export { columnsOf } from './count/rows.ts'
export { rowsOfEvents } from './count/rows-of-events.ts'

export const reports: Module = { name: 'reports', routes, reactions: [countForReports, countGuided] }
