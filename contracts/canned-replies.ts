import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { staff } from './roles.ts'
import { scopeParts } from './scopes.ts'
import { Done, Id, line, Locale, Person, typed } from './values.ts'

/** What a template can ask for, between `{{` and `}}`; nothing else stands there, and nothing is computed. */
export const templateVariables = [
  'contact.name',
  'ticket.number',
  'ticket.title',
  'ticket.type',
  'ticket.component',
  'ticket.link',
  'agent.name',
  'house.name',
] as const
export type TemplateVariable = (typeof templateVariables)[number]

/** Shorter than a message may be, because names and titles come into it. */
export const TEMPLATE_LIMIT = 4000
export const Template = typed(TEMPLATE_LIMIT)

/** One text a language; the customer's is taken, else the agent's, else what there is. */
export const Texts = z
  .strictObject({ en: Template.optional(), bg: Template.optional(), ru: Template.optional() })
  .refine((texts) => Object.values(texts).some((text) => text !== undefined), 'no text')
export type Texts = z.output<typeof Texts>

const parts = { name: line(80), texts: Texts, ...scopeParts }

export const CannedReply = z.object({
  id: Id,
  ...parts,
  owner: Person,
  /** How often it was put into an answer. */
  usedCount: z.number().int(),
  version: z.number().int(),
  abilities: z.object({ change: z.boolean() }),
})
export type CannedReply = z.output<typeof CannedReply>

const group = 'Canned replies'
const one = z.strictObject({ id: Id })
const Filled = z.object({ text: z.string(), locale: Locale })

export const listCannedReplies = endpoint({
  name: 'listCannedReplies',
  says: 'Texts kept ready to answer with: own ones, those of components, and those for everybody.',
  group,
  method: 'GET',
  path: '/api/canned-replies',
  may: staff,
  reply: z.object({
    items: z.array(CannedReply),
    /** For whom the caller may keep texts. */
    scopes: z.array(scopeParts.scope),
    position: z.string(),
  }),
})
export const saveCannedReply = endpoint({
  name: 'saveCannedReply',
  says: 'Adds a canned reply under an id made by the caller, or changes one: version is 0 for a new one.',
  group,
  method: 'PUT',
  path: '/api/canned-replies/:id',
  may: staff,
  params: one,
  body: z.strictObject({ ...parts, version: z.number().int().min(0) }),
  reply: CannedReply,
  faults: ['not_found', 'not_allowed', 'stale', 'unknown_choice', 'unknown_variable'],
  limits: [{ times: 300, seconds: 3600, per: 'user' }],
})
export const removeCannedReply = endpoint({
  name: 'removeCannedReply',
  says: 'Removes a canned reply. What was sent with it stays.',
  group,
  method: 'DELETE',
  path: '/api/canned-replies/:id',
  may: staff,
  params: one,
  reply: Done,
  faults: ['not_found', 'not_allowed'],
})
export const fillCannedReply = endpoint({
  name: 'fillCannedReply',
  says: 'The text of a canned reply for one ticket, in the language of its customer; counts as used.',
  group,
  method: 'POST',
  path: '/api/canned-replies/:id/fill',
  may: staff,
  params: one,
  body: z.strictObject({ ticketId: Id }),
  reply: Filled,
  faults: ['not_found'],
})
export const previewTemplate = endpoint({
  name: 'previewTemplate',
  says: 'How texts would read on a ticket, in the language of its customer. Nothing is kept.',
  group,
  method: 'POST',
  path: '/api/canned-replies/preview',
  may: staff,
  body: z.strictObject({ texts: Texts, number: z.string().regex(/^\d{1,18}$/) }),
  reply: Filled,
  faults: ['not_found', 'unknown_variable'],
})
