import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { LanguageCode } from './language-code.ts'
import { admins } from './roles.ts'
import { Done, Id, line, typed } from './values.ts'

const group = 'Inboxes'
const one = z.strictObject({ id: Id })

export const guests = ['all', 'new', 'returning'] as const
export const reaches = ['always', 'hours', 'open'] as const
export const INVITATION_LIMIT = 200
export const MOST_SECONDS = 600
export const PATTERN_LIMIT = 200

const parts = {
  /** In the languages of the inbox; where one is missing, the English words, else the first. */
  words: z.record(LanguageCode, typed(INVITATION_LIMIT)).refine((words) => Object.keys(words).length > 0),
  /** Where: `/lamps/*`, or with the site before it; none is every page. */
  pages: z.array(line(PATTERN_LIMIT)).max(20),
  /** So long the visitor has been on the page, and looked at it. */
  afterSeconds: z.number().int().min(0).max(MOST_SECONDS),
  /** `returning`: has written, or answered an invitation, in this browser before. */
  guests: z.enum(guests),
  /** Whom the chat speaks with in one of these; none is every language. */
  languages: z.array(LanguageCode).max(20),
  /** Only in our hours, or only while somebody answers. */
  reach: z.enum(reaches),
  isOn: z.boolean(),
}
export const Invitation = z.object({
  id: Id,
  inboxId: Id,
  ...parts,
  /** How many chats began by it: in the last 30 days, and ever. */
  chats: z.object({ lately: z.number().int(), ever: z.number().int() }),
  version: z.number().int(),
})
export type Invitation = z.output<typeof Invitation>

export const listInvitations = endpoint({
  name: 'listInvitations',
  says: 'What an inbox says to visitors who have not written yet, and how many chats it led to.',
  group,
  method: 'GET',
  path: '/api/inboxes/:id/invitations',
  may: admins,
  params: one,
  reply: z.object({ items: z.array(Invitation) }),
  faults: ['not_found'],
})
export const saveInvitation = endpoint({
  name: 'saveInvitation',
  says: 'Adds an invitation, or changes one: version is 0 for a new one.',
  group,
  method: 'PUT',
  path: '/api/invitations/:id',
  may: admins,
  params: one,
  body: z.strictObject({ inboxId: Id, ...parts, version: z.number().int().min(0) }),
  reply: Invitation,
  faults: ['not_found', 'stale', 'id_used', 'too_long'],
})
export const removeInvitation = endpoint({
  name: 'removeInvitation',
  says: 'It is said to nobody any more; the chats that it led to stay.',
  group,
  method: 'POST',
  path: '/api/invitations/:id/remove',
  may: admins,
  params: one,
  reply: Done,
  faults: ['not_found'],
})

/** What a page of a site is told of it: all that decides there whether it fits. */
export type InvitationShown = Pick<
  Invitation,
  'id' | 'words' | 'pages' | 'afterSeconds' | 'guests' | 'languages'
> & {
  /** It holds only now: not on a page that stays open for long. */
  isOfNow: boolean
}
export type InvitationsShown = {
  css: string
  /** What the button that closes it is called, by language. */
  dismiss: Record<string, string>
  /** Of these each language speaks from right to left. */
  rightToLeft: string[]
  items: InvitationShown[]
}
