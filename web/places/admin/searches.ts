import { mailStatuses } from '#contracts/mails.ts'
import type { MailStatus } from '#contracts/mails.ts'
import { personStates } from '#contracts/people.ts'
import type { PersonState } from '#contracts/people.ts'
import { signedIn } from '#contracts/roles.ts'
import { auditTopics } from '#contracts/system.ts'
import type { AuditTopic } from '#contracts/system.ts'

/** What an address may ask of the lists; anything else in it is dropped. */
type Search = Record<string, unknown>

const oneOf = <T extends string>(known: readonly T[], value: unknown): T | undefined =>
  known.find((one) => one === value)
const words = (value: unknown) =>
  typeof value === 'string' && value !== '' ? value.slice(0, 100) : undefined

/** Without the keys that say nothing, so that addresses stay short. */
const given = <T extends object>(search: T) =>
  Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }

export const peopleRoles = ['staff', ...signedIn, 'everybody'] as const
/** Without a role those who work here are shown: whom an admin looks for. */
export type PeopleSearch = { role?: (typeof peopleRoles)[number]; state?: PersonState; words?: string }
export const readPeopleSearch = (search: Search): PeopleSearch =>
  given({
    role: oneOf(peopleRoles, search['role']),
    state: oneOf(personStates, search['state']),
    words: words(search['words']),
  })

export type MailSearch = { status?: MailStatus; q?: string }
export const readMailSearch = (search: Search): MailSearch =>
  given({ status: oneOf(mailStatuses, search['status']), q: words(search['q']) })

export type AuditSearch = { about?: AuditTopic; by?: string }
export const readAuditSearch = (search: Search): AuditSearch =>
  given({ about: oneOf(auditTopics, search['about']), by: words(search['by']) })
