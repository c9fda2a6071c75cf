import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { signedIn, staff } from './roles.ts'
import { At, Cursor, Done, Id, line, page, Person, typed } from './values.ts'

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
  contact: Named,
  owner: Person.nullable(),
  processor: Person.nullable(),
  createdBy: Person.nullable(),
  channel: z.string(),
  version: z.number().int(),
  createdAt: At,
  activeAt: At,
  waitingSince: At.nullable(),
  resolvedAt: At.nullable(),
  closedAt: At.nullable(),
  mergedInto: z.object({ id: Id, number: z.string() }).nullable(),
  hasFile: z.boolean(),
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
  fields: z.record(z.string(), z.unknown()),
  links: z.array(TicketLink),
  mergedFrom: z.array(z.object({ id: Id, number: z.string(), title: z.string() })),
  abilities: TicketAbilities,
})
export type Ticket = z.output<typeof Ticket>

export const Picture = z.object({ width: z.number().int(), height: z.number().int() })
export const MessageFile = z.object({
  id: Id,
  name: z.string(),
  type: z.string(),
  bytes: z.number().int(),
  /** Size of the large preview; null: a card to download. */
  picture: Picture.nullable(),
})
export const Message = z.object({
  id: Id,
  conversationId: Id,
  seq: z.number().int(),
  side: z.enum(['contact', 'agent', 'system']),
  isNote: z.boolean(),
  author: Person.nullable(),
  text: z.string(),
  file: MessageFile.nullable(),
  at: At,
})
export type Message = z.output<typeof Message>

export const HistoryLine = z.object({
  position: z.string(),
  at: At,
  type: z.string(),
  actor: Person.nullable(),
  data: z.record(z.string(), z.unknown()),
  /** Those whom `data` names by id, also when they have left. */
  people: z.array(Person),
})

/** How far somebody has read a conversation. */
export const ReadMark = z.object({ conversationId: Id, person: Person, seq: z.number().int(), at: At })
export type ReadMark = z.output<typeof ReadMark>

/** The contact's details, taken from his profile. */
export const ContactCard = z.object({
  id: Id,
  name: z.string(),
  emails: z.array(z.object({ value: z.string(), verified: z.boolean() })),
  phones: z.array(z.object({ value: z.string(), verified: z.boolean() })),
  place: z.string().nullable(),
  timeZone: z.string(),
  locale: z.string(),
})
export type ContactCard = z.output<typeof ContactCard>

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
  faults: ['required', 'too_long', 'unknown_choice', 'type_archived', 'id_used', 'not_found'],
  limits: [{ times: 60, seconds: 3600, per: 'user' }],
})

export const listTickets = endpoint({
  name: 'listTickets',
  says: 'Tickets that fit a query such as `status:new priority:>=4 "card arrival"`. Customers see their own.',
  group,
  method: 'GET',
  path: '/api/tickets',
  may: signedIn,
  query: z.strictObject({
    q: z.string().max(1000).default(''),
    after: Cursor.optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
    timeZone: z.string().max(60).optional(),
  }),
  reply: page(TicketRow).extend({ position: z.string() }),
  faults: ['bad_query', 'bad_position'],
})
export const countTickets = endpoint({
  name: 'countTickets',
  says: 'How many tickets fit each query, up to 10,000 each.',
  group,
  method: 'GET',
  path: '/api/tickets/counts',
  may: staff,
  query: z.strictObject({
    q: z.union([z.string().max(1000), z.array(z.string().max(1000)).max(30)]),
    timeZone: z.string().max(60).optional(),
  }),
  reply: z.object({ counts: z.array(z.number().int()) }),
  faults: ['bad_query'],
})
export const exportTickets = endpoint({
  name: 'exportTickets',
  says: 'The tickets that fit a query, as CSV, streamed.',
  group,
  method: 'GET',
  path: '/api/tickets.csv',
  may: staff,
  query: z.strictObject({ q: z.string().max(1000).default(''), timeZone: z.string().max(60).optional() }),
  gives: 'csv',
  faults: ['bad_query'],
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
  says: 'Makes somebody the current processor, or nobody. Taking a new ticket oneself also starts it.',
  group,
  method: 'POST',
  path: '/api/tickets/:id/processor',
  may: staff,
  params: one,
  body: z.strictObject({ processorId: Id.nullable(), version: z.number().int().optional() }),
  reply: Ticket,
  faults: ['not_found', 'stale', 'unknown_choice', 'already_taken', 'ticket_merged'],
})
export const readTicket = endpoint({
  name: 'readTicket',
  says: 'Marks the thread as read up to a message.',
  group,
  method: 'POST',
  path: '/api/tickets/:id/read',
  may: signedIn,
  params: one,
  body: z.strictObject({ seq: z.number().int().min(0) }),
  reply: Done,
  faults: ['not_found'],
})
export const mergeTicket = endpoint({
  name: 'mergeTicket',
  says: 'Merges this ticket into another of the same contact. Both numbers keep working.',
  group,
  method: 'POST',
  path: '/api/tickets/:id/merge',
  may: staff,
  params: one,
  body: z.strictObject({ intoId: Id }),
  reply: Ticket,
  faults: ['not_found', 'same_ticket', 'other_contact', 'ticket_merged', 'ticket_closed'],
})
export const unmergeTicket = endpoint({
  name: 'unmergeTicket',
  says: 'Undoes a merge.',
  group,
  method: 'POST',
  path: '/api/tickets/:id/unmerge',
  may: staff,
  params: one,
  body: z.strictObject({}),
  reply: Ticket,
  faults: ['not_found', 'not_undoable', 'stale'],
})
export const splitTicket = endpoint({
  name: 'splitTicket',
  says: 'Splits one reply off into a ticket of its own, whose id the caller makes. Notes and a first message stay.',
  group,
  method: 'POST',
  path: '/api/tickets/:id/split',
  may: staff,
  params: one,
  body: z.strictObject({ id: Id, messageId: Id, title: line(TITLE_LIMIT) }),
  reply: Ticket,
  faults: ['not_found', 'not_splittable', 'ticket_merged', 'ticket_closed', 'id_used'],
})
export const undoSplit = endpoint({
  name: 'undoSplit',
  says: 'Undoes a split: the message goes home and the ticket that came of it is merged back.',
  group,
  method: 'POST',
  path: '/api/tickets/:id/undo-split',
  may: staff,
  params: one,
  body: z.strictObject({}),
  reply: Ticket,
  faults: ['not_found', 'not_undoable'],
})
export const linkTicket = endpoint({
  name: 'linkTicket',
  says: 'Links two tickets: relates, or this one is the parent or the child of the other.',
  group,
  method: 'POST',
  path: '/api/tickets/:id/links',
  may: staff,
  params: one,
  body: z.strictObject({ otherId: Id, kind: z.enum(['relates', 'parent', 'child']) }),
  reply: Ticket,
  faults: ['not_found', 'same_ticket', 'already_linked', 'link_circle'],
})
export const unlinkTicket = endpoint({
  name: 'unlinkTicket',
  says: 'Takes a link away.',
  group,
  method: 'DELETE',
  path: '/api/tickets/:id/links/:linkId',
  may: staff,
  params: z.strictObject({ id: Id, linkId: Id }),
  reply: Ticket,
  faults: ['not_found', 'not_undoable'],
})

/** The history of one ticket as a list of its own, newest first. */
export const showHistory = endpoint({
  name: 'showHistory',
  says: 'Every change of a ticket, field by field, with who and when.',
  group,
  method: 'GET',
  path: '/api/tickets/:id/history',
  may: signedIn,
  params: one,
  reply: z.object({ items: z.array(HistoryLine) }),
  faults: ['not_found'],
})
