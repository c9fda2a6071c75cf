import type { productStates } from '#contracts/catalog.ts'
import { mailStatuses } from '#contracts/mails.ts'
import type { MailStatus } from '#contracts/mails.ts'
import { personStates } from '#contracts/people.ts'
import type { PersonState } from '#contracts/people.ts'
import { signedIn } from '#contracts/roles.ts'
import { auditTopics } from '#contracts/system.ts'
import type { AuditTopic } from '#contracts/system.ts'

/**
 * What an address may ask of the lists. Every key is named, because one that is left out keeps what stood in
 * the address.
 */
type Search = Record<string, unknown>

const oneOf = <T extends string>(known: readonly T[], value: unknown): T | undefined =>
  known.find((one) => one === value)
const words = (value: unknown) =>
  typeof value === 'string' && value !== '' ? value.slice(0, 100) : undefined

export const peopleRoles = ['staff', ...signedIn, 'everybody'] as const
/** Without a role those who work here are shown: whom an admin looks for. */
export type PeopleSearch = {
  role?: (typeof peopleRoles)[number] | undefined
  state?: PersonState | undefined
  words?: string | undefined
}
export const readPeopleSearch = (search: Search): PeopleSearch => ({
  role: oneOf(peopleRoles, search['role']),
  state: oneOf(personStates, search['state']),
  words: words(search['words']),
})

/** A new rule may begin as a copy of another. */
export const readCopySearch = (search: Search): { copy?: string | undefined } => ({
  copy: words(search['copy']),
})

export type MailSearch = { status?: MailStatus | undefined; q?: string | undefined }
export const readMailSearch = (search: Search): MailSearch => ({
  status: oneOf(mailStatuses, search['status']),
  q: words(search['q']),
})

export type AuditSearch = { about?: AuditTopic | undefined; by?: string | undefined }
export const readAuditSearch = (search: Search): AuditSearch => ({
  about: oneOf(auditTopics, search['about']),
  by: words(search['by']),
})

type ProductState = (typeof productStates)[number]
export type ProductsSearch = { state?: ProductState | undefined; q?: string | undefined }
/** Named here again, because the router is on every first load and the catalog's contract is not. */
const offeredOrNot: readonly ProductState[] = ['offered', 'archived', 'all']
export const readProductsSearch = (search: Search): ProductsSearch => ({
  state: oneOf(offeredOrNot, search['state']),
  q: words(search['q']),
})

export const ordersOf = ['everybody', 'nobody'] as const
export type OrdersSearch = { whose?: (typeof ordersOf)[number] | undefined; q?: string | undefined }
export const readOrdersSearch = (search: Search): OrdersSearch => ({
  whose: oneOf(ordersOf, search['whose']),
  q: words(search['q']),
})
