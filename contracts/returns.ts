import { z } from 'zod'
import { MOST_PIECES, OrderLine } from './catalog.ts'
import { endpoint } from './endpoint.ts'
import { faultCodes } from './faults.ts'
import { Minor } from './money.ts'
import { signedIn, staff } from './roles.ts'
import { MESSAGE_LIMIT, statuses } from './tickets.ts'
import { At, Cursor, Id, line, page, Person, typed } from './values.ts'

export const returnStates = [
  'reported',
  'approved',
  'received',
  'refunded',
  'exchanged',
  'repaired',
  'rejected',
  'withdrawn',
] as const
export type ReturnState = (typeof returnStates)[number]

export const returnMoves = [
  'approve',
  'receive',
  'refund',
  'exchange',
  'repair',
  'reject',
  'withdraw',
] as const
export type ReturnMove = (typeof returnMoves)[number]

export const returnReasons = ['damaged', 'wrong', 'unlike', 'faulty', 'unwanted', 'other'] as const
export type ReturnReason = (typeof returnReasons)[number]
export const returnWishes = ['refund', 'exchange', 'repair'] as const
export type ReturnWish = (typeof returnWishes)[number]

/**
 * The flow of a return; the database holds the same. It ends as the customer wished, or otherwise where both
 * agree: what is out of stock is refunded instead of exchanged. What came in may still be rejected.
 */
export const returnFlow: Record<ReturnState, Partial<Record<ReturnMove, ReturnState>>> = {
  reported: { approve: 'approved', reject: 'rejected', withdraw: 'withdrawn' },
  approved: { receive: 'received', reject: 'rejected', withdraw: 'withdrawn' },
  received: { refund: 'refunded', exchange: 'exchanged', repair: 'repaired', reject: 'rejected' },
  refunded: {},
  exchanged: {},
  repaired: {},
  rejected: {},
  withdrawn: {},
}
export const activeStates = ['reported', 'approved', 'received'] as const satisfies readonly ReturnState[]
export const isActive = (state: ReturnState): boolean => (activeStates as readonly string[]).includes(state)

export const MOST_PICTURES = 10
export const REJECTION_LIMIT = 1000
/** Returns that one call moves; whoever has more calls again. */
export const MOVED_AT_ONCE = 100

const group = 'Returns'
const one = z.strictObject({ id: Id })
const Reason = z.enum(returnReasons)
const Wish = z.enum(returnWishes)

export const ReturnRow = z.object({
  id: Id,
  state: z.enum(returnStates),
  quantity: z.number().int(),
  reason: Reason,
  wish: Wish,
  ticket: z.object({ id: Id, number: z.string(), status: z.enum(statuses) }),
  contact: z.object({ id: Id, name: z.string() }),
  processor: Person.nullable(),
  order: z.object({ id: Id, number: z.string(), orderedAt: At, currency: z.string() }),
  line: OrderLine.pick({ id: true, product: true, description: true, quantity: true, unitPrice: true }),
  rejection: z.string().nullable(),
  refund: Minor.nullable(),
  reportedAt: At,
  approvedAt: At.nullable(),
  receivedAt: At.nullable(),
  endedAt: At.nullable(),
  abilities: z.object({ moves: z.array(z.enum(returnMoves)) }),
})
export type ReturnRow = z.output<typeof ReturnRow>

/** A return as its ticket shows it. */
export const Return = ReturnRow.extend({
  version: z.number().int(),
  /** Messages of the thread that carry its pictures. */
  pictures: z.array(Id),
})
export type Return = z.output<typeof Return>

export const reportReturn = endpoint({
  name: 'reportReturn',
  says: 'Reports that something comes back: it becomes a ticket of type Return. The ids of return and ticket are made by the caller, so that sending twice reports once; staff may report for the customer whose order it is.',
  group,
  method: 'POST',
  path: '/api/returns',
  may: signedIn,
  body: z.strictObject({
    id: Id,
    ticketId: Id,
    orderLineId: Id,
    quantity: z.number().int().min(1).max(MOST_PIECES),
    reason: Reason,
    wish: Wish,
    description: typed(MESSAGE_LIMIT),
    pictures: z.array(Id).max(MOST_PICTURES).default([]),
    /** What the type Return asks for besides. */
    fields: z.record(z.string().max(40), z.unknown()).default({}),
  }),
  reply: Return,
  faults: [
    'required',
    'too_long',
    'invalid',
    'unknown_choice',
    'not_found',
    'not_returnable',
    'return_too_late',
    'return_open',
    'too_many_returned',
    'id_used',
  ],
  limits: [{ times: 60, seconds: 3600, per: 'user' }],
})
export const showReturn = endpoint({
  name: 'showReturn',
  says: 'One return.',
  group,
  method: 'GET',
  path: '/api/returns/:id',
  may: signedIn,
  params: one,
  reply: Return,
  faults: ['not_found'],
})
export const listReturnsOfTicket = endpoint({
  name: 'listReturnsOfTicket',
  says: 'The returns that a ticket is about, with those of tickets that were merged into it.',
  group,
  method: 'GET',
  path: '/api/tickets/:id/returns',
  may: signedIn,
  params: one,
  reply: z.object({ items: z.array(Return) }),
  faults: ['not_found'],
})
export const moveReturn = endpoint({
  name: 'moveReturn',
  says: 'Makes a move of the flow of a return. To reject takes a reason; to refund an amount, at most what was paid for it.',
  group,
  method: 'POST',
  path: '/api/returns/:id/moves',
  may: signedIn,
  params: one,
  body: z.strictObject({
    move: z.enum(returnMoves),
    version: z.number().int().optional(),
    /** Why it is rejected; its customer reads it. */
    rejection: typed(REJECTION_LIMIT).optional(),
    refund: Minor.optional(),
  }),
  reply: Return,
  faults: ['not_found', 'not_allowed', 'move_refused', 'required', 'refund_too_high', 'stale', 'too_long'],
})
export const moveReturns = endpoint({
  name: 'moveReturns',
  says: 'Makes one move on many returns, each for itself: what one refuses harms no other, and says why. A refund is what was paid.',
  group,
  method: 'POST',
  path: '/api/returns/moves',
  may: staff,
  body: z.strictObject({
    ids: z.array(Id).min(1).max(MOVED_AT_ONCE),
    move: z.enum(returnMoves),
    /** Why they are rejected; every customer reads it. */
    rejection: typed(REJECTION_LIMIT).optional(),
  }),
  reply: z.object({
    moved: z.number().int(),
    refused: z.array(z.object({ id: Id, code: z.enum(faultCodes) })),
  }),
  faults: ['required', 'too_long'],
})

/** What has happened to it so far, or how it stands; each figure of the office is one of them. */
export const returnSteps = [
  'active',
  'all',
  ...returnStates,
  'ever_approved',
  'ever_received',
  'ended',
] as const
export type ReturnStep = (typeof returnSteps)[number]

const filters = {
  step: z.enum(returnSteps).default('active'),
  q: line(100, 0).default(''),
  productId: Id.optional(),
  reason: Reason.optional(),
  wish: Wish.optional(),
  /** Reported on these days, of the zone, both included. */
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  timeZone: z.string().max(60).optional(),
}
export const listReturns = endpoint({
  name: 'listReturns',
  says: 'Returns by how far they are, customer, product, order or ticket; those that are under way the oldest first, others the newest.',
  group,
  method: 'GET',
  path: '/api/returns',
  may: staff,
  query: z.strictObject({
    ...filters,
    after: Cursor.optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  reply: page(ReturnRow).extend({ total: z.number().int(), position: z.string() }),
  faults: ['bad_position', 'invalid', 'unknown_choice'],
})
export const exportReturns = endpoint({
  name: 'exportReturns',
  says: 'The returns that fit, as CSV, streamed.',
  group,
  method: 'GET',
  path: '/api/returns.csv',
  may: staff,
  query: z.strictObject(filters),
  gives: 'csv',
  faults: ['invalid', 'unknown_choice'],
})

const Money = z.object({ currency: z.string(), amount: z.string() })
const Counts = z.object({
  all: z.number().int(),
  approved: z.number().int(),
  rejected: z.number().int(),
  withdrawn: z.number().int(),
  refunded: z.number().int(),
  exchanged: z.number().int(),
  repaired: z.number().int(),
  active: z.number().int(),
})
export const ReturnFigures = z.object({
  from: z.iso.date(),
  to: z.iso.date(),
  timeZone: z.string(),
  counts: Counts,
  refunds: z.array(Money),
  /** From the report to the end, of those that have ended; null while none has. */
  medianDays: z.number().nullable(),
  products: z.array(
    z.object({ productId: Id, code: z.string(), name: z.string(), counts: Counts, pieces: z.number().int() }),
  ),
  reasons: z.array(z.object({ reason: Reason, counts: Counts })),
})
export type ReturnFigures = z.output<typeof ReturnFigures>
export type ReturnCounts = z.output<typeof Counts>

export const showReturnFigures = endpoint({
  name: 'showReturnFigures',
  says: 'What became of the returns that were reported in a time: how many, what was refunded, of which products and why.',
  group,
  method: 'GET',
  path: '/api/returns/figures',
  may: ['manager', 'admin'],
  query: z.strictObject({
    from: z.iso.date(),
    to: z.iso.date(),
    timeZone: z.string().max(60).optional(),
  }),
  reply: ReturnFigures,
  faults: ['invalid', 'required'],
})
