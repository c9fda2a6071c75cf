import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { FlowGraph } from './flow-graph.ts'
import { FlowProblem } from './flow-problems.ts'
import { GuideAsk } from './guide-ask.ts'
import { admins } from './roles.ts'
import { At, Done, Id, line, Locale, Person, typed } from './values.ts'

const group = 'Guide'
const one = z.strictObject({ id: Id })
const Version = z.number().int().min(0).max(1_000_000_000)

export const FlowSummary = z.object({
  id: Id,
  name: z.string(),
  /** Where it answers; an inbox has one flow at most. */
  inboxIds: z.array(Id),
  /** The number of the version that visitors meet; null: none yet. */
  published: z.number().int().nullable(),
  publishedAt: At.nullable(),
  /** The draft differs from what is published. */
  isChanged: z.boolean(),
  /** How many chats it led in the last 30 days, and how many of them ended without a person. */
  led: z.number().int(),
  solved: z.number().int(),
  /** How visitors rated those of the last 30 days that it led alone, and the stars on average. */
  rated: z.number().int(),
  stars: z.number().nullable(),
  archived: z.boolean(),
})
export type FlowSummary = z.output<typeof FlowSummary>

export const Flow = FlowSummary.extend({
  /** The draft. */
  graph: FlowGraph,
  problems: z.array(FlowProblem),
  version: z.number().int(),
  changedAt: At,
  author: Person.nullable(),
})
export type Flow = z.output<typeof Flow>

export const FlowVersion = z.object({
  number: z.number().int(),
  publishedAt: At,
  by: Person.nullable(),
  nodes: z.number().int(),
  /** Visitors meet this one now. */
  isCurrent: z.boolean(),
})
export type FlowVersion = z.output<typeof FlowVersion>

/** At one node: how many came, went on by each way out, and left the chat there. */
export const NodeFigures = z.object({
  node: z.string(),
  came: z.number().int(),
  left: z.number().int(),
  wentOn: z.record(z.string(), z.number().int()),
})
export type NodeFigures = z.output<typeof NodeFigures>

/** What visitors thought of chats that a flow led alone. */
export const FlowRating = z.object({ stars: z.number().int(), words: z.string(), at: At })
export type FlowRating = z.output<typeof FlowRating>

export const TryStep = z.object({
  /** The way that was gone: the keys of the nodes, in order. */
  path: z.array(z.string()),
  /** The whole thread, with the answers of the visitor between. */
  said: z.array(z.object({ node: z.string(), text: z.string(), by: z.enum(['guide', 'visitor']) })),
  ask: GuideAsk.nullable(),
  /** Where it waits, or how it ended. */
  node: z.string().nullable(),
  outcome: z.enum(['waits', 'handed_over', 'ended', 'ticket']),
  answers: z.record(z.string(), z.string()),
  /** The last answer was refused with this; the same is asked again. */
  refused: z.string().nullable(),
})
export type TryStep = z.output<typeof TryStep>

export const listFlows = endpoint({
  name: 'listFlows',
  says: 'The flows of the guide, with how many chats they led.',
  group,
  method: 'GET',
  path: '/api/flows',
  may: admins,
  reply: z.object({ items: z.array(FlowSummary) }),
})
export const showFlow = endpoint({
  name: 'showFlow',
  says: 'A flow with its draft and what is wrong with it.',
  group,
  method: 'GET',
  path: '/api/flows/:id',
  may: admins,
  params: one,
  reply: Flow,
  faults: ['not_found'],
})
export const saveFlow = endpoint({
  name: 'saveFlow',
  says: 'Adds a flow under an id made by the caller, or changes its draft: version is 0 for a new one. A draft may be unfinished; visitors meet only what is published.',
  group,
  method: 'PUT',
  path: '/api/flows/:id',
  may: admins,
  params: one,
  body: z.strictObject({ name: line(80), inboxIds: z.array(Id).max(50), graph: FlowGraph, version: Version }),
  reply: Flow,
  faults: ['not_found', 'stale', 'already_taken', 'unknown_choice', 'required', 'too_long'],
})
export const publishFlow = endpoint({
  name: 'publishFlow',
  says: 'Visitors meet the draft from now on; chats that are under way end by the version that they began with. Refused while something is wrong with it.',
  group,
  method: 'POST',
  path: '/api/flows/:id/publish',
  may: admins,
  params: one,
  body: z.strictObject({ version: Version }),
  reply: Flow,
  faults: ['not_found', 'stale', 'flow_unfinished'],
})
export const withdrawFlow = endpoint({
  name: 'withdrawFlow',
  says: 'No visitor meets it any more; a person is asked for at once.',
  group,
  method: 'POST',
  path: '/api/flows/:id/withdraw',
  may: admins,
  params: one,
  reply: Flow,
  faults: ['not_found'],
})
export const listFlowVersions = endpoint({
  name: 'listFlowVersions',
  says: 'What was published, the newest first.',
  group,
  method: 'GET',
  path: '/api/flows/:id/versions',
  may: admins,
  params: one,
  reply: z.object({ items: z.array(FlowVersion) }),
  faults: ['not_found'],
})
export const rollBackFlow = endpoint({
  name: 'rollBackFlow',
  says: 'Visitors meet a former version again, which becomes the draft too.',
  group,
  method: 'POST',
  path: '/api/flows/:id/roll-back',
  may: admins,
  params: one,
  body: z.strictObject({ number: z.number().int().min(1), version: Version }),
  reply: Flow,
  faults: ['not_found', 'stale', 'flow_unfinished'],
})
export const archiveFlow = endpoint({
  name: 'archiveFlow',
  says: 'Takes a flow out of use, or back in.',
  group,
  method: 'POST',
  path: '/api/flows/:id/archive',
  may: admins,
  params: one,
  body: z.strictObject({ archived: z.boolean() }),
  reply: Flow,
  faults: ['not_found'],
})
export const tryFlow = endpoint({
  name: 'tryFlow',
  says: 'Goes through a graph as a visitor would, with these answers in order; nothing is stored, sent or asked of other systems.',
  group,
  method: 'POST',
  path: '/api/flows/try',
  may: admins,
  body: z.strictObject({
    graph: FlowGraph,
    locale: Locale,
    /** As a customer who has signed in. */
    isSignedIn: z.boolean().default(false),
    answers: z.array(typed(5000, 0)).max(200),
  }),
  reply: TryStep,
  faults: ['flow_unfinished'],
  limits: [{ times: 240, seconds: 60, per: 'user' }],
})
export const showFlowFigures = endpoint({
  name: 'showFlowFigures',
  says: 'At each node of a version: how many came, where they went on, how many left.',
  group,
  method: 'GET',
  path: '/api/flows/:id/figures',
  may: admins,
  params: one,
  query: z.strictObject({ number: z.coerce.number().int().min(1).optional() }),
  reply: z.object({ number: z.number().int(), items: z.array(NodeFigures) }),
  faults: ['not_found'],
})
export const exportFlow = endpoint({
  name: 'exportFlow',
  says: 'The draft as JSON, for another Switchboard or to keep; names no queue, type or secret of this one by key.',
  group,
  method: 'GET',
  path: '/api/flows/:id/export',
  may: admins,
  params: one,
  reply: z.object({ switchboardFlow: z.literal(1), name: z.string(), graph: FlowGraph }),
  faults: ['not_found'],
})
export const importFlow = endpoint({
  name: 'importFlow',
  says: 'A new flow from such JSON, as a draft.',
  group,
  method: 'POST',
  path: '/api/flows/imports',
  may: admins,
  body: z.strictObject({
    id: Id,
    flow: z.strictObject({ switchboardFlow: z.literal(1), name: line(80), graph: FlowGraph }),
  }),
  reply: Flow,
  faults: ['id_used', 'required', 'too_long', 'unknown_choice'],
})

export const listFlowRatings = endpoint({
  name: 'listFlowRatings',
  says: 'The latest ratings, with their words, of chats that a flow led alone.',
  group,
  method: 'GET',
  path: '/api/flows/:id/ratings',
  may: admins,
  params: one,
  reply: z.object({ items: z.array(FlowRating) }),
  faults: ['not_found'],
})

/** By which web hooks are signed; the secret itself is shown once. */
export const FlowSecret = z.object({ id: Id, name: z.string(), madeAt: At, by: Person.nullable() })
export type FlowSecret = z.output<typeof FlowSecret>
export const listFlowSecrets = endpoint({
  name: 'listFlowSecrets',
  says: 'The secrets by which web hooks of flows are signed, without what they are.',
  group,
  method: 'GET',
  path: '/api/flow-secrets',
  may: admins,
  reply: z.object({ items: z.array(FlowSecret) }),
})
export const addFlowSecret = endpoint({
  name: 'addFlowSecret',
  says: 'A new secret; it is shown this once.',
  group,
  method: 'POST',
  path: '/api/flow-secrets',
  may: admins,
  body: z.strictObject({ id: Id, name: line(80) }),
  reply: z.object({ secret: z.string(), item: FlowSecret }),
  faults: ['id_used', 'required', 'too_long'],
})
export const removeFlowSecret = endpoint({
  name: 'removeFlowSecret',
  says: 'Web hooks that were signed by it go out unsigned no more: they fail.',
  group,
  method: 'DELETE',
  path: '/api/flow-secrets/:id',
  may: admins,
  params: one,
  reply: Done,
  faults: ['not_found'],
})
