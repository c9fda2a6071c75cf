import { z } from 'zod'
import { Chat } from './chat-shapes.ts'
import { Attributes } from './chat-page.ts'
import { InboxLook } from './chat.ts'
import { LanguageCode } from './language-code.ts'
import { endpoint } from './endpoint.ts'
import { admins, staff } from './roles.ts'
import { At, Done, Id, line, Locale, Person, typed } from './values.ts'

const group = 'Inboxes'
const one = z.strictObject({ id: Id })

/** The origin of a site, as a browser says it. */
const Site = z
  .string()
  .trim()
  .toLowerCase()
  .max(200)
  .regex(/^https?:\/\/[a-z0-9.-]+(:\d{1,5})?$/)

const inboxParts = {
  publicId: z.string().regex(/^(?!portal$)[a-z0-9][a-z0-9-]{2,39}$/),
  name: line(80),
  sites: z.array(Site).max(20),
  look: InboxLook,
  languages: z.array(Locale).min(1).max(3),
  /** Of those that the admin has added. */
  moreLanguages: z.array(LanguageCode).max(20).default([]),
  queueId: Id,
  /** What kind of ticket a chat is. */
  typeId: Id,
  /** Those who answer see what is being typed; the visitor is told. */
  showsTyping: z.boolean(),
  /** So long an answer waits unseen before it goes out by mail. */
  mailAfterMinutes: z.number().int().min(1).max(1440),
  inPortal: z.boolean(),
  /** On the public pages of the help. */
  inHelp: z.boolean().default(false),
}
export const Inbox = z.object({
  id: Id,
  ...inboxParts,
  /** How the key by which the site signs ends; null while there is none. The key itself is shown once. */
  keyEnd: z.string().nullable(),
  keyMadeAt: At.nullable(),
  version: z.number().int(),
  archived: z.boolean(),
})
export type Inbox = z.output<typeof Inbox>

export const listInboxes = endpoint({
  name: 'listInboxes',
  says: 'Where chats come in; archived ones too.',
  group,
  method: 'GET',
  path: '/api/inboxes',
  may: admins,
  reply: z.object({ items: z.array(Inbox) }),
})
export const saveInbox = endpoint({
  name: 'saveInbox',
  says: 'Adds an inbox, or changes one: version is 0 for a new one.',
  group,
  method: 'PUT',
  path: '/api/inboxes/:id',
  may: admins,
  params: one,
  body: z.strictObject({ ...inboxParts, version: z.number().int().min(0) }),
  reply: Inbox,
  faults: ['not_found', 'stale', 'already_taken', 'unknown_choice', 'contrast_too_low'],
})
export const archiveInbox = endpoint({
  name: 'archiveInbox',
  says: 'No chat begins there any more; or takes it back in.',
  group,
  method: 'POST',
  path: '/api/inboxes/:id/archive',
  may: admins,
  params: one,
  body: z.strictObject({ archived: z.boolean() }),
  reply: Inbox,
  faults: ['not_found', 'already_taken'],
})
export const renewInboxKey = endpoint({
  name: 'renewInboxKey',
  says: 'A new key by which the site signs who its visitor is. It is shown this once; what the former one signed holds no more.',
  group,
  method: 'POST',
  path: '/api/inboxes/:id/key',
  may: admins,
  params: one,
  reply: z.object({ key: z.string(), inbox: Inbox }),
  faults: ['not_found'],
})

/** What those who answer see of a chat beside its ticket. */
export const DeskChat = z.object({
  chat: Chat,
  inboxName: z.string(),
  /** How the guide is called there, in the language of the reader. */
  guideName: z.string(),
  topic: z.string(),
  locale: Locale,
  referrer: z.string(),
  firstPage: z.object({ url: z.string(), title: z.string() }).nullable(),
  page: z.object({ url: z.string(), title: z.string() }).nullable(),
  pageAt: At.nullable(),
  /** What the site says of him. */
  attributes: Attributes,
  /** Whom his site says that he is. */
  externalId: z.string().nullable(),
  isVisitor: z.boolean(),
  ban: z.object({ id: Id, reason: z.string(), at: At, by: Person.nullable() }).nullable(),
  earlier: z.array(
    z.object({ ticketId: Id.nullable(), number: z.string(), title: z.string(), at: At, state: z.string() }),
  ),
  abilities: z.object({
    end: z.boolean(),
    makeTicket: z.boolean(),
    ban: z.boolean(),
    join: z.boolean(),
    leave: z.boolean(),
  }),
})
export type DeskChat = z.output<typeof DeskChat>

export const showDeskChat = endpoint({
  name: 'showDeskChat',
  says: 'The chat that a ticket is, with where the visitor is and came from; null for any other ticket.',
  group: 'Chat',
  method: 'GET',
  path: '/api/tickets/:id/chat',
  may: staff,
  params: one,
  reply: z.object({ chat: DeskChat.nullable() }),
  faults: ['not_found'],
})
/** A live chat as a line beside the views. */
const ChatLine = z.object({
  ticketId: Id,
  number: z.string(),
  conversationId: Id,
  name: z.string(),
  title: z.string(),
  startedAt: At,
  /** Since when he waits for a word of ours; null while he does not. */
  waitingSince: At.nullable(),
  unread: z.number().int(),
  /** The number of the last message: what this screen has got. */
  lastSeq: z.number().int(),
})
export type ChatLine = z.output<typeof ChatLine>
export const DeskChats = z.object({
  mine: z.array(ChatLine),
  waiting: z.array(ChatLine),
  position: z.string(),
})
export type DeskChats = z.output<typeof DeskChats>

export const listDeskChats = endpoint({
  name: 'listDeskChats',
  says: 'The live chats of the agent himself, and those that wait in his queues.',
  group: 'Chat',
  method: 'GET',
  path: '/api/chats',
  may: staff,
  reply: DeskChats,
})
export const makeChatTicket = endpoint({
  name: 'makeChatTicket',
  says: 'The chat goes on as a ticket on the same thread: nobody sits and waits any more.',
  group: 'Chat',
  method: 'POST',
  path: '/api/chat/conversations/:id/ticket',
  may: staff,
  params: one,
  reply: Chat,
  faults: ['not_found', 'chat_over'],
})
export const joinChat = endpoint({
  name: 'joinChat',
  says: 'Talks in a live chat beside the one who has it, and its visitor is told; until then one listens, and he is not.',
  group: 'Chat',
  method: 'POST',
  path: '/api/chat/conversations/:id/join',
  may: staff,
  params: one,
  reply: Chat,
  faults: ['not_found', 'chat_over'],
})
export const leaveChat = endpoint({
  name: 'leaveChat',
  says: 'Talks in it no longer, and its visitor is told.',
  group: 'Chat',
  method: 'POST',
  path: '/api/chat/conversations/:id/leave',
  may: staff,
  params: one,
  reply: Chat,
  faults: ['not_found'],
})
export const banVisitor = endpoint({
  name: 'banVisitor',
  says: 'Whoever started this chat can neither write in it nor start another; ends it.',
  group: 'Chat',
  method: 'POST',
  path: '/api/chat/conversations/:id/ban',
  may: staff,
  params: one,
  body: z.strictObject({ reason: typed(300) }),
  reply: Done,
  faults: ['not_found', 'already_banned', 'required', 'too_long'],
})
export const liftBan = endpoint({
  name: 'liftBan',
  says: 'He may chat again.',
  group: 'Chat',
  method: 'POST',
  path: '/api/visitor-bans/:id/lift',
  may: staff,
  params: one,
  reply: Done,
  faults: ['not_found'],
})
/** Who may not chat. */
export const Ban = z.object({
  id: Id,
  contact: z.object({ id: Id, name: z.string() }),
  reason: z.string(),
  at: At,
  by: Person.nullable(),
  /** Where he wrote from, in part; for a day nobody chats from there. */
  address: z.object({ masked: z.string(), isKept: z.boolean() }).nullable(),
})
export type Ban = z.output<typeof Ban>
export const listBans = endpoint({
  name: 'listBans',
  says: 'Who may not chat now, the latest first.',
  group: 'Chat',
  method: 'GET',
  path: '/api/visitor-bans',
  may: ['manager', 'admin'],
  reply: z.object({ items: z.array(Ban), position: z.string() }),
})
