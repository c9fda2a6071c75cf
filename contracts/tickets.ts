import { z } from 'zod'
import { ContactCard } from './contacts.ts'
import { Due } from './due.ts'
import { endpoint } from './endpoint.ts'
import { HistoryLine } from './history.ts'
import { MessageFile } from './message-file.ts'
import { ReadMark } from './read-marks.ts'
import { ChoiceReason, WaitReason } from './reasons.ts'
import { signedIn, staff } from './roles.ts'
import { At, Id, line, Person, typed } from './values.ts'

export const statuses = ['new', 'in_process', 'in_customer_action', 'resolved', 'closed'] as const
export type Status = (typeof statuses)[number]
/** Statuses in which somebody still has something to do. */
export const openStatuses = ['new', 'in_process', 'in_customer_action'] as const satisfies readonly Status[]

export const moves = ['start', 'ask_customer', 'customer_answered', 'resolve', 'reopen', 'close'] as const
export type Move = (typeof moves)[number]

export const priorities = [1, 2, 3, 4, 5] as const
const Priority = z.number().int().min(1).max(5)

export const TITLE_LIMIT = 100
export const MESSAGE_LIMIT = 5000

/** What the viewer may do with this ticket now; screens ask this and never the role. */
export const TicketAbilities = z.object({
  reply: z.boolean(),
  note: z.boolean(),
  moves: z.array(z.enum(moves)),
  change: z.boolean(),
  rename: z.boolean(),
  assign: z.boolean(),
  take: z.boolean(),
  merge: z.boolean(),
  split: z.boolean(),
  link: z.boolean(),
  escalate: z.boolean(),
  deescalate: z.boolean(),
})
export type TicketAbilities = z.output<typeof TicketAbilities>

const Status = z.enum(statuses)
const Named = z.object({ id: Id, name: z.string() })

/** A ticket as a line of a list. */
export const TicketRow = z.object({
  id: Id,
  number: z.string(),
  title: z.string(),
  status: Status,
  priority: Priority,
  typeId: Id,
  componentId: Id.nullable(),
  /** Staff only, like what else tells how the work is shared out. */
  queueId: Id.nullable(),
  contact: Named,
  owner: Person.nullable(),
  processor: Person.nullable(),
  createdBy: Person.nullable(),
  channel: z.string(),
  version: z.number().int(),
  createdAt: At,
  activeAt: At,
  waitingSince: At.nullable(),
  /** Since when it waits in its queue, while nobody has it. */
  queuedAt: At.nullable(),
  resolvedAt: At.nullable(),
  closedAt: At.nullable(),
  escalatedAt: At.nullable(),
  /** What is owed the soonest; null for customers, and while the clock stands still. */
  due: Due.nullable(),
  mergedInto: z.object({ id: Id, number: z.string() }).nullable(),
  hasFile: z.boolean(),
  /** The stars that its customer gave last. */
  rating: z.number().int().nullable(),
  /** Only in answers to a list: whether the viewer has unread words here. */
  unread: z.boolean().optional(),
  /** Only in answers to a search in words: where they stand, between U+E000 and U+E001. */
  found: z.string().optional(),
})
export type TicketRow = z.output<typeof TicketRow>

export const linkKinds = [
  'relates',
  'parent',
  'child',
  'follows',
  'followed_by',
  'split',
  'split_from',
] as const
export const TicketLink = z.object({
  id: Id,
  kind: z.enum(linkKinds),
  ticketId: Id,
  number: z.string(),
  title: z.string(),
  status: Status,
})
export type TicketLink = z.output<typeof TicketLink>

/** A ticket as its own page shows it. Customers get it without `staffOnly` fields and links to others' tickets. */
export const Ticket = TicketRow.omit({ unread: true, found: true }).extend({
  conversationId: Id,
  lastCustomerWordAt: At.nullable(),
  lastAgentWordAt: At.nullable(),
  /** When it is closed if the customer stays silent. */
  closesAt: At.nullable(),
  escalatedBy: Person.nullable(),
  /** Everything that is owed, the soonest first. */
  deadlines: z.array(Due),
  fields: z.record(z.string(), z.unknown()),
  links: z.array(TicketLink),
  /** Why just this processor; null outside of queues and for customers. */
  choice: z.object({ reason: ChoiceReason, isOver: z.boolean(), at: At }).nullable(),
  /** Why nobody has it yet. */
  wait: z.object({ reason: WaitReason, since: At }).nullable(),
  mergedFrom: z.array(z.object({ id: Id, number: z.string(), title: z.string() })),
  abilities: TicketAbilities,
})
export type Ticket = z.output<typeof Ticket>

export const Message = z.object({
  id: Id,
  conversationId: Id,
  seq: z.number().int(),
  side: z.enum(['contact', 'agent', 'system']),
  isNote: z.boolean(),
  author: Person.nullable(),
  /** Only for those who work here, on what a rule wrote. */
  ruleId: Id.optional(),
  text: z.string(),
  file: MessageFile.nullable(),
  at: At,
})
export type Message = z.output<typeof Message>

/** Everything a thread's screen needs, true at `position`; live events go on from there. */
export const TicketThread = z.object({
  ticket: Ticket,
  contact: ContactCard,
  messages: z.array(Message),
  history: z.array(HistoryLine),
  /** Up to which seq the viewer had read when this was fetched. */
  readSeq: z.number().int(),
  reads: z.array(ReadMark),
  position: z.string(),
})
export type TicketThread = z.output<typeof TicketThread>

const group = 'Tickets'
const one = z.strictObject({ id: Id })
const Fields = z.record(z.string().max(40), z.unknown()).default({})

export const openTicket = endpoint({
  name: 'openTicket',
  says: 'Opens a ticket. The id is made by the caller, so that sending twice opens one. Staff may open it for a contact.',
  group,
  method: 'POST',
  path: '/api/tickets',
  may: signedIn,
  body: z.strictObject({
    id: Id,
    title: line(TITLE_LIMIT),
    description: typed(MESSAGE_LIMIT),
    typeId: Id,
    componentId: Id.nullable().default(null),
    priority: Priority.default(3),
    fields: Fields,
    contactId: Id.optional(),
  }),
  reply: Ticket,
  faults: ['required', 'too_long', 'unknown_choice', 'type_archived', 'own_form', 'id_used', 'not_found'],
  limits: [{ times: 60, seconds: 3600, per: 'user' }],
})

export const showTicket = endpoint({
  name: 'showTicket',
  says: 'A ticket with its thread, history and contact. Staff may also name it by its number.',
  group,
  method: 'GET',
  path: '/api/tickets/:id',
  may: signedIn,
  params: z.strictObject({ id: z.union([Id, z.string().regex(/^\d{1,18}$/)]) }),
  reply: TicketThread,
  faults: ['not_found'],
})
export const writeMessage = endpoint({
  name: 'writeMessage',
  says: 'Adds a reply, or a note that customers never see. The id is made by the caller; a second try answers the first result.',
  group,
  method: 'POST',
  path: '/api/tickets/:id/messages',
  may: signedIn,
  params: one,
  body: z.strictObject({
    id: Id,
    text: typed(MESSAGE_LIMIT),
    isNote: z.boolean().default(false),
    /** A move to make in the same step, such as `ask_customer` or `resolve`. */
    move: z.enum(moves).optional(),
  }),
  reply: z.object({ message: Message, ticket: Ticket }),
  faults: ['not_found', 'not_allowed', 'too_long', 'ticket_merged', 'move_refused', 'id_used'],
  limits: [{ times: 300, seconds: 600, per: 'user' }],
})
export const moveTicket = endpoint({
  name: 'moveTicket',
  says: 'Makes a move of the status flow. A refused move says which are possible.',
  group,
  method: 'POST',
  path: '/api/tickets/:id/moves',
  may: signedIn,
  params: one,
  body: z.strictObject({ move: z.enum(moves), version: z.number().int().optional() }),
  reply: Ticket,
  faults: [
    'not_found',
    'not_allowed',
    'move_refused',
    'not_in_process',
    'required',
    'stale',
    'ticket_merged',
    'agent_full',
    'agent_full_strictly',
  ],
})
export const changeTicket = endpoint({
  name: 'changeTicket',
  says: 'Changes title, type, component, priority, owner or own fields. Needs the version that was seen.',
  group,
  method: 'PATCH',
  path: '/api/tickets/:id',
  may: signedIn,
  params: one,
  body: z.strictObject({
    version: z.number().int(),
    title: line(TITLE_LIMIT).optional(),
    typeId: Id.optional(),
    componentId: Id.nullable().optional(),
    priority: Priority.optional(),
    ownerId: Id.nullable().optional(),
    fields: z.record(z.string().max(40), z.unknown()).optional(),
  }),
  reply: Ticket,
  faults: [
    'not_found',
    'not_allowed',
    'stale',
    'unknown_choice',
    'required',
    'too_long',
    'ticket_merged',
    'type_archived',
  ],
})
export const assignTicket = endpoint({
  name: 'assignTicket',
  says: 'Makes somebody the current processor, which starts a new ticket, or nobody: then it waits in its queue.',
  group,
  method: 'POST',
  path: '/api/tickets/:id/processor',
  may: staff,
  params: one,
  body: z.strictObject({
    processorId: Id.nullable(),
    /** Also when he has as much as he may have at a time; a queue that is strict refuses all the same. */
    evenIfFull: z.boolean().default(false),
    version: z.number().int().optional(),
  }),
  reply: Ticket,
  faults: [
    'not_found',
    'stale',
    'unknown_choice',
    'already_taken',
    'ticket_merged',
    'agent_full',
    'agent_full_strictly',
  ],
})
