import { z } from 'zod'
import { Action, MOST_ACTIONS, Step } from './actions.ts'
import { BULK_NAMED, BulkProgress } from './bulk.ts'
import { endpoint } from './endpoint.ts'
import { faultCodes } from './faults.ts'
import { staff } from './roles.ts'
import { scopeParts } from './scopes.ts'
import { Message, Ticket } from './tickets.ts'
import { Done, Id, line, Person } from './values.ts'

const parts = { name: line(80), actions: z.array(Action).min(1).max(MOST_ACTIONS), ...scopeParts }

/** Several actions under a name, done at once on a ticket, all of them or none. */
export const Macro = z.object({
  id: Id,
  ...parts,
  owner: Person,
  usedCount: z.number().int(),
  version: z.number().int(),
  abilities: z.object({ change: z.boolean() }),
})
export type Macro = z.output<typeof Macro>

/** What it would do now; `refused` says which action does not go, and why: then nothing is done. */
export const MacroPreview = z.object({
  steps: z.array(Step),
  refused: z.object({ at: z.number().int(), code: z.enum(faultCodes) }).nullable(),
})
export type MacroPreview = z.output<typeof MacroPreview>

const group = 'Macros'
const one = z.strictObject({ id: Id })

/** Whatever one of the actions may meet. */
const refusals = [
  'not_found',
  'not_allowed',
  'move_refused',
  'not_in_process',
  'already_resolved',
  'required',
  'ticket_merged',
  'ticket_closed',
  'unknown_choice',
  'unknown_variable',
  'type_archived',
  'too_long',
  'agent_full',
  'agent_full_strictly',
] as const

export const listMacros = endpoint({
  name: 'listMacros',
  says: 'Macros: own ones, those of components, and those for everybody.',
  group,
  method: 'GET',
  path: '/api/macros',
  may: staff,
  reply: z.object({ items: z.array(Macro), scopes: z.array(scopeParts.scope), position: z.string() }),
})
export const saveMacro = endpoint({
  name: 'saveMacro',
  says: 'Adds a macro under an id made by the caller, or changes one: version is 0 for a new one.',
  group,
  method: 'PUT',
  path: '/api/macros/:id',
  may: staff,
  params: one,
  body: z.strictObject({ ...parts, version: z.number().int().min(0) }),
  reply: Macro,
  faults: ['not_found', 'not_allowed', 'stale', 'unknown_choice', 'unknown_variable', 'type_archived'],
  limits: [{ times: 300, seconds: 3600, per: 'user' }],
})
export const removeMacro = endpoint({
  name: 'removeMacro',
  says: 'Removes a macro. What was done with it stays.',
  group,
  method: 'DELETE',
  path: '/api/macros/:id',
  may: staff,
  params: one,
  reply: Done,
  faults: ['not_found', 'not_allowed'],
})
export const previewMacro = endpoint({
  name: 'previewMacro',
  says: 'What a macro would do on a ticket now, action by action. Nothing is done.',
  group,
  method: 'POST',
  path: '/api/macros/:id/preview',
  may: staff,
  params: one,
  body: z.strictObject({ ticketId: Id }),
  reply: MacroPreview,
  faults: ['not_found'],
  limits: [{ times: 300, seconds: 600, per: 'user' }],
})
export const runMacro = endpoint({
  name: 'runMacro',
  says: 'Does everything that a macro says on one ticket, or nothing. The id of the run is made by the caller: a second try does nothing more. It can be undone like a change of many tickets.',
  group,
  method: 'POST',
  path: '/api/macros/:id/run',
  may: staff,
  params: one,
  body: z.strictObject({ runId: Id, ticketId: Id }),
  reply: z.object({ ticket: Ticket, messages: z.array(Message), isUndoable: z.boolean() }),
  faults: [...refusals, 'id_used'],
  limits: [{ times: 300, seconds: 600, per: 'user' }],
})
export const runMacroOnMany = endpoint({
  name: 'runMacroOnMany',
  says: 'Does what a macro says on many tickets in the background, on each all of it or nothing. It is followed, cancelled and undone like a change of many tickets.',
  group,
  method: 'POST',
  path: '/api/macros/:id/run-on-many',
  may: staff,
  params: one,
  body: z.strictObject({
    runId: Id,
    ticketIds: z.array(Id).min(1).max(BULK_NAMED).optional(),
    query: z.string().max(1000).optional(),
    timeZone: z.string().max(60).optional(),
  }),
  reply: BulkProgress,
  faults: ['bad_query', 'invalid', 'too_broad', 'too_many_tickets', 'not_found', 'id_used'],
  limits: [{ times: 60, seconds: 3600, per: 'user' }],
})
