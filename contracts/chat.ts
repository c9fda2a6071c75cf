import { z } from 'zod'
import { Page } from './chat-page.ts'
import { Chat, wordsInAChat } from './chat-shapes.ts'
import { endpoint } from './endpoint.ts'
import { LanguageCode } from './language-code.ts'
import { previewSizes, uploadParts } from './files.ts'
import { ReadMark } from './read-marks.ts'
import { everybody, type Role } from './roles.ts'
import { Message, MESSAGE_LIMIT } from './tickets.ts'
import { At, Done, Email, Id, line, Localized, typed } from './values.ts'

export const VISITOR_SCHEME = 'Visitor'
export const TOPIC_LIMIT = 100
export const RATING_LIMIT = 2000

/** Visitors by their secret, customers by their session. Those who work here have the ticket instead. */
const chatting = ['visitor', 'customer'] as const satisfies readonly Role[]

const group = 'Chat'
const one = z.strictObject({ id: Id })
const limits = { perVisitor: [{ times: 120, seconds: 60, per: 'user' }] } as const

/** Whether somebody answers now: `open`; `nobody` is here though we work; `closed`, until then. */
export const Reach = z.object({ state: z.enum(['open', 'nobody', 'closed']), opensAt: At.nullable() })
export type Reach = z.output<typeof Reach>

export const sides = ['left', 'right'] as const
export const questions = ['name', 'email', 'topic'] as const
export const insistence = ['optional', 'required'] as const
const Text = z.strictObject({ en: line(300, 0), bg: line(300, 0), ru: line(300, 0) })
const Name = z.strictObject({ en: line(40, 0), bg: line(40, 0), ru: line(40, 0) })
/** How the chat of an inbox looks and greets. */
export const InboxLook = z.strictObject({
  side: z.enum(sides),
  /** Null: the colour of the house. */
  accent: z
    .string()
    .regex(/^#[0-9a-f]{6}$/)
    .nullable(),
  title: Localized,
  greeting: Text,
  /** What it says when nobody is there. */
  away: Text,
  /** How the guide is called; empty: by the product's own word. */
  guide: Name.default({ en: '', bg: '', ru: '' }),
  /** What it asks before somebody of ours is called, and whether one may leave it out. */
  asks: z.partialRecord(z.enum(questions), z.enum(insistence)).default({}),
  /** The same in languages that the admin has added. */
  also: z
    .record(
      LanguageCode,
      z.strictObject({
        title: line(80, 0),
        greeting: line(300, 0),
        away: line(300, 0),
        guide: line(40, 0).default(''),
      }),
    )
    .optional(),
})
export type InboxLook = z.output<typeof InboxLook>

/** What a page needs before anybody has written. */
export const PublicInbox = z.object({
  id: Id,
  publicId: z.string(),
  look: InboxLook,
  languages: z.array(z.string()),
  showsTyping: z.boolean(),
  reach: Reach,
  /** What may have been said to a visitor before he opened the chat. */
  invitations: z.array(z.object({ id: Id, words: z.record(z.string(), z.string()) })),
})
export type PublicInbox = z.output<typeof PublicInbox>

/** Everything that the chat's screen needs, true at `position`; live events go on from there. */
export const ChatThread = z.object({
  chat: Chat,
  messages: z.array(Message),
  reads: z.array(ReadMark),
  position: z.string(),
})
export type ChatThread = z.output<typeof ChatThread>

export const showInbox = endpoint({
  name: 'showInbox',
  says: 'How the chat of an inbox looks, and whether somebody answers now. `portal` names the inbox of the portal.',
  group,
  method: 'GET',
  path: '/api/chat/inboxes/:publicId',
  may: everybody,
  params: z.strictObject({ publicId: z.string().regex(/^[a-z0-9-]{1,40}$/) }),
  reply: PublicInbox,
  faults: ['not_found'],
  limits: [{ times: 120, seconds: 60, per: 'address' }],
})
export const startChat = endpoint({
  name: 'startChat',
  says: 'The first message of a new chat. Ids are made by the caller; a second try answers the first result.',
  group,
  method: 'POST',
  path: '/api/chat/conversations',
  may: chatting,
  body: z.strictObject({
    id: Id,
    messageId: Id,
    inbox: z.string().max(40),
    text: typed(MESSAGE_LIMIT),
    name: line(100).optional(),
    email: Email.optional(),
    topic: line(TOPIC_LIMIT).optional(),
    page: Page.optional(),
    /** A `person`; nobody yet (`guide`); or whoever reads it later, by `mail`, which asks for an address. */
    talkTo: z.enum(['person', 'guide', 'mail']).default('person'),
    /** Which invitation he took up; one that this inbox does not have says nothing. */
    invitation: Id.optional(),
    /** The zone of his clock; one that is not known here says nothing. */
    timeZone: z.string().max(60).optional(),
    /** A field of the form that people do not see: only a program fills it. */
    website: z.string().max(500).optional(),
    /** The option of the guide's first question that he chose; `text` is what stood on it. */
    answer: line(40).optional(),
  }),
  reply: ChatThread,
  faults: [
    'not_found',
    'required',
    'too_long',
    'id_used',
    'chat_banned',
    'looks_automatic',
    'too_many',
    'not_signed_in',
  ],
  limits: [{ times: 10, seconds: 3600, per: 'address' }],
})
export const listChats = endpoint({
  name: 'listChats',
  says: 'The chats of the visitor or customer, the newest first.',
  group,
  method: 'GET',
  path: '/api/chat/conversations',
  may: chatting,
  reply: z.object({
    items: z.array(z.object({ chat: Chat, last: Message.nullable(), unread: z.number().int() })),
  }),
  limits: limits.perVisitor,
})
export const showChat = endpoint({
  name: 'showChat',
  says: 'A chat with its messages.',
  group,
  method: 'GET',
  path: '/api/chat/conversations/:id',
  may: chatting,
  params: one,
  reply: ChatThread,
  faults: ['not_found'],
  limits: limits.perVisitor,
})
export const writeInChat = endpoint({
  name: 'writeInChat',
  says: 'Adds a message. The id is made by the caller; a second try answers the first result.',
  group,
  method: 'POST',
  path: '/api/chat/conversations/:id/messages',
  may: chatting,
  params: one,
  body: z.strictObject({ id: Id, text: typed(MESSAGE_LIMIT) }),
  reply: z.object({ message: Message }),
  faults: ['not_found', 'too_long', 'id_used', 'chat_over', 'chat_banned', 'too_many'],
  limits: wordsInAChat,
})
export const attachInChat = endpoint({
  name: 'attachInChat',
  says: 'Adds a file as a message of its own; the body is the bytes.',
  group,
  method: 'POST',
  path: '/api/chat/conversations/:id/files',
  may: chatting,
  params: one,
  query: z.strictObject(uploadParts),
  takes: 'bytes',
  reply: z.object({ message: Message }),
  faults: [
    'not_found',
    'required',
    'invalid',
    'wrong_content_type',
    'file_too_large',
    'file_cut_off',
    'file_empty',
    'disk_full',
    'chat_over',
    'chat_banned',
    'id_used',
    'too_many',
  ],
  limits: [{ times: 30, seconds: 600, per: 'user' }],
})
export const downloadChatFile = endpoint({
  name: 'downloadChatFile',
  says: 'The bytes of a file of an own chat, always as an attachment; takes one range.',
  group,
  method: 'GET',
  path: '/api/chat/files/:id',
  may: chatting,
  params: one,
  gives: 'bytes',
  faults: ['not_found', 'bad_range', 'too_many'],
})
export const showChatPreview = endpoint({
  name: 'showChatPreview',
  says: 'A small or a large copy of a picture of an own chat.',
  group,
  method: 'GET',
  path: '/api/chat/files/:id/preview/:size',
  may: chatting,
  params: z.strictObject({ id: Id, size: z.enum(previewSizes) }),
  gives: 'bytes',
  faults: ['not_found', 'too_many'],
  limits: [{ times: 600, seconds: 3600, per: 'user' }],
})
export const readChat = endpoint({
  name: 'readChat',
  says: 'Marks the chat as seen up to a message.',
  group,
  method: 'POST',
  path: '/api/chat/conversations/:id/read',
  may: chatting,
  params: one,
  body: z.strictObject({ seq: z.number().int().min(0) }),
  reply: Done,
  faults: ['not_found'],
  limits: limits.perVisitor,
})
export const noteChatPage = endpoint({
  name: 'noteChatPage',
  says: 'The page that the visitor is on now, and what it says of him.',
  group,
  method: 'PUT',
  path: '/api/chat/conversations/:id/page',
  may: chatting,
  params: one,
  body: Page,
  reply: Done,
  faults: ['not_found', 'invalid'],
  limits: [{ times: 30, seconds: 60, per: 'user' }],
})
export const askForPerson = endpoint({
  name: 'askForPerson',
  says: 'Opens the ticket on the same thread: somebody who works here shall answer.',
  group,
  method: 'POST',
  path: '/api/chat/conversations/:id/person',
  may: chatting,
  params: one,
  body: z.strictObject({ topic: line(TOPIC_LIMIT).optional() }),
  reply: Chat,
  faults: ['not_found', 'chat_over', 'chat_banned'],
  limits: limits.perVisitor,
})
export const endChat = endpoint({
  name: 'endChat',
  says: 'Nothing more is said in it; the ticket is done, as far as it can be.',
  group,
  method: 'POST',
  path: '/api/chat/conversations/:id/end',
  may: everybody,
  params: one,
  reply: Chat,
  faults: ['not_found', 'required', 'not_signed_in'],
})
export const rateChat = endpoint({
  name: 'rateChat',
  says: 'One to five stars, and words, for a chat that has ended.',
  group,
  method: 'PUT',
  path: '/api/chat/conversations/:id/rating',
  may: chatting,
  params: one,
  body: z.strictObject({ stars: z.number().int().min(1).max(5), words: typed(RATING_LIMIT, 0).default('') }),
  reply: Chat,
  faults: ['not_found', 'not_done_yet', 'rating_over', 'too_long'],
  limits: limits.perVisitor,
})
export const askForTranscript = endpoint({
  name: 'askForTranscript',
  says: 'Sends what was said in the chat by mail: to the address of the login, else to the one that was given in the chat.',
  group,
  method: 'POST',
  path: '/api/chat/conversations/:id/transcript',
  may: chatting,
  params: one,
  body: z.strictObject({ email: Email.optional() }),
  reply: Done,
  faults: ['not_found', 'required', 'not_done_yet', 'too_many'],
  limits: [{ times: 5, seconds: 3600, per: 'user' }],
})
