import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { LanguageCode } from './language-code.ts'
import { admins, everybody, locales } from './roles.ts'
import { line } from './values.ts'

const group = 'Inboxes'
export const directions = ['ltr', 'rtl'] as const
export const WORD_LIMIT = 300
export const NAME_LIMIT = 40

/** One that the product does not speak by itself. */
const Added = LanguageCode.refine((code) => !locales.some((one) => one === code))
const one = z.strictObject({ code: Added })

const parts = {
  /** As those who speak it call it. */
  name: line(NAME_LIMIT),
  direction: z.enum(directions),
  /** By the name that the English words have; what is missing is said in English. */
  words: z.record(z.string().max(40), line(WORD_LIMIT, 0)),
}
export const ChatLanguage = z.object({
  code: z.string(),
  ...parts,
  version: z.number().int(),
  archived: z.boolean(),
})
export type ChatLanguage = z.output<typeof ChatLanguage>

export const listChatLanguages = endpoint({
  name: 'listChatLanguages',
  says: 'The languages that were added to the chat, and the English words that each of them translates.',
  group,
  method: 'GET',
  path: '/api/chat-languages',
  may: admins,
  reply: z.object({ items: z.array(ChatLanguage), english: z.record(z.string(), z.string()) }),
})
export const saveChatLanguage = endpoint({
  name: 'saveChatLanguage',
  says: 'Adds a language, or changes one: version is 0 for a new one. Words that the chat does not know are left out.',
  group,
  method: 'PUT',
  path: '/api/chat-languages/:code',
  may: admins,
  params: one,
  body: z.strictObject({ ...parts, version: z.number().int().min(0) }),
  reply: ChatLanguage,
  faults: ['not_found', 'stale', 'already_taken', 'too_long'],
})
export const archiveChatLanguage = endpoint({
  name: 'archiveChatLanguage',
  says: 'The chat speaks it no more; or takes it back in.',
  group,
  method: 'POST',
  path: '/api/chat-languages/:code/archive',
  may: admins,
  params: one,
  body: z.strictObject({ archived: z.boolean() }),
  reply: ChatLanguage,
  faults: ['not_found'],
})
export const showChatLanguage = endpoint({
  name: 'showChatLanguage',
  says: 'The words of a language that was added to the chat.',
  group: 'Chat',
  method: 'GET',
  path: '/api/chat/languages/:code',
  may: everybody,
  params: one,
  reply: ChatLanguage.pick({ code: true, direction: true, words: true }),
  faults: ['not_found'],
  limits: [{ times: 120, seconds: 60, per: 'address' }],
})
