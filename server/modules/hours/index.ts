/**
 * When we work: named sets of weekly periods by a zone's own clock, with holidays. Reckoning with them is pure and
 * stands in contracts/working-time, for screens too.
 * Emits: working_hours.saved. Hears nothing.
 */
import type { Module } from '#kit/module.ts'
import { routes } from './routes.ts'

export type { HoursRow } from './present-hours.ts'

export const hours: Module = { name: 'hours', routes }
