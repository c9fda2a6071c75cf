import { isStaff, type Locale, type Role, type UserRole } from '#contracts/roles.ts'

/** Who asks. Every command and every query is told. */
export type Actor =
  | { kind: 'visitor'; role: 'visitor'; locale: Locale; address: string }
  | SignedIn
  | { kind: 'system'; role: 'system'; name: string; locale: Locale }

export type SignedIn = {
  kind: 'user'
  id: string
  role: UserRole
  name: string
  /** The contact that the user is himself, as a customer. */
  contactId: string | null
  locale: Locale
  timeZone: string
  /** The session or the API key that was shown: sockets end with it. Null for neither. */
  sessionId: string | null
  address: string
}

export const system = (name: string): Actor => ({ kind: 'system', role: 'system', name, locale: 'en' })

export const isSignedIn = (actor: Actor): actor is SignedIn => actor.kind === 'user'
export const worksHere = (actor: Actor): boolean =>
  actor.role === 'system' || (actor.kind === 'user' && isStaff(actor.role))
export const mayCall = (actor: Actor, roles: readonly Role[]): boolean =>
  actor.kind !== 'system' && roles.includes(actor.role)

export type DatabaseRole = 'switchboard_app' | 'switchboard_customer'

/** The database role that fits: visitors and customers stand behind row-level security. */
export const databaseRole = (actor: Actor): DatabaseRole =>
  worksHere(actor) ? 'switchboard_app' : 'switchboard_customer'
