/**
 * Several actions under a name, done at once on a ticket or on many: all of them or none. The table of actions says
 * what each may be, would do and does.
 * Emits: macro.saved, and through tickets whatever its actions tell. Hears nothing.
 */
import type { Module } from '#kit/module.ts'
import { routes } from './routes.ts'
import { macroJob } from './run-on-many.ts'

export const macros: Module = { name: 'macros', routes, jobs: [macroJob] }

export { checkActions, runActions, ActionRefused, type Ran } from './actions/run-actions.ts'
export { kindOf, type Kind, type KindsOf } from './actions/kind.ts'
export { kinds as macroKinds } from './actions/kinds.ts'
export { checkPerson } from './actions/set-fields.ts'
export { note } from './actions/write-words.ts'
