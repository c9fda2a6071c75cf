import { z } from 'zod'
import { Action } from './actions.ts'
import { endpoint } from './endpoint.ts'
import { faultCodes } from './faults.ts'
import { staff } from './roles.ts'
import { moves } from './tickets.ts'
import { At, Id } from './values.ts'

/** How many tickets may be named, and how many a query may find. */
export const BULK_NAMED = 1000
export const BULK_FOUND = 10_000

export const bulkStatuses = ['running', 'done', 'cancelled', 'undoing', 'undone'] as const
export type BulkStatus = (typeof bulkStatuses)[number]

/**
 * What became of one ticket. `same`: there was nothing to change. `refused`: the change was not possible.
 * `undone`: put back as it was. `kept`: not put back, because somebody has changed it since.
 */
export const bulkTicketStates = ['waiting', 'changed', 'same', 'refused', 'undone', 'kept'] as const
export type BulkTicketState = (typeof bulkTicketStates)[number]

/** What every ticket shall be; what is left out stays. A move is made last. */
export const BulkChange = z
  .strictObject({
    priority: z.number().int().min(1).max(5).optional(),
    typeId: Id.optional(),
    componentId: Id.nullable().optional(),
    /** Where it waits then; who has it has it no more. */
    queueId: Id.optional(),
    ownerId: Id.nullable().optional(),
    processorId: Id.nullable().optional(),
    move: z.enum(moves).optional(),
  })
  .refine((change) => Object.values(change).some((value) => value !== undefined), 'nothing to change')
export type BulkChange = z.output<typeof BulkChange>

/** A macro as it was when it was begun: what is changed of it later does not change the work. */
export const MacroWork = z.strictObject({ macroId: Id, actions: z.array(Action) })
export type MacroWork = z.output<typeof MacroWork>

export const BulkProgress = z.object({
  id: Id,
  status: z.enum(bulkStatuses),
  change: z.union([BulkChange, MacroWork]),
  total: z.number().int(),
  /** Dealt with: changed, found the same, or refused; while undoing, put back or kept. */
  done: z.number().int(),
  changed: z.number().int(),
  /** The first hundred that were refused or kept, each with its reason. */
  refused: z.array(z.object({ ticketId: Id, number: z.string(), code: z.enum(faultCodes) })),
  refusedCount: z.number().int(),
  createdAt: At,
  endedAt: At.nullable(),
})
export type BulkProgress = z.output<typeof BulkProgress>

const group = 'Tickets'
const one = z.strictObject({ id: Id })

export const startBulkChange = endpoint({
  name: 'startBulkChange',
  says: 'Changes many tickets in the background: those named, or those that a query finds now. The id is made by the caller; starting twice with it starts once.',
  group,
  method: 'POST',
  path: '/api/bulk-changes',
  may: staff,
  body: z.strictObject({
    id: Id,
    ticketIds: z.array(Id).min(1).max(BULK_NAMED).optional(),
    query: z.string().max(1000).optional(),
    timeZone: z.string().max(60).optional(),
    change: BulkChange,
  }),
  reply: BulkProgress,
  faults: ['bad_query', 'invalid', 'too_broad', 'too_many_tickets', 'unknown_choice', 'not_found', 'id_used'],
  limits: [{ times: 60, seconds: 3600, per: 'user' }],
})
export const showBulkChange = endpoint({
  name: 'showBulkChange',
  says: 'How far a change of many tickets has come. Only its maker sees it.',
  group,
  method: 'GET',
  path: '/api/bulk-changes/:id',
  may: staff,
  params: one,
  reply: BulkProgress,
  faults: ['not_found'],
})
export const cancelBulkChange = endpoint({
  name: 'cancelBulkChange',
  says: 'Stops a running change of many tickets; what is changed already stays so until it is undone.',
  group,
  method: 'POST',
  path: '/api/bulk-changes/:id/cancel',
  may: staff,
  params: one,
  body: z.strictObject({}),
  reply: BulkProgress,
  faults: ['not_found', 'not_undoable'],
})
export const undoBulkChange = endpoint({
  name: 'undoBulkChange',
  says: 'Puts back what a change of many tickets did, wherever nobody has changed the same since.',
  group,
  method: 'POST',
  path: '/api/bulk-changes/:id/undo',
  may: staff,
  params: one,
  body: z.strictObject({}),
  reply: BulkProgress,
  faults: ['not_found', 'not_undoable'],
})
