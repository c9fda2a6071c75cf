import { isStaff, type Locale, type Role, type UserRole } from '#contracts/roles.ts'
import type { Person } from '#contracts/values.ts'

/** Who asks. Every command and every query is told. */
export type Actor = Visitor | SignedIn | { kind: 'system'; role: 'system'; name: string; locale: Locale }

export type Visitor = {
  kind: 'visitor'
  role: 'visitor'
  locale: Locale
  address: string
  /** What his chat is remembered by; anybody else has none. */
  session?: VisitorSession
}
export type VisitorSession = {
  id: string
  /** The contact that he is, or becomes with his first word. */
  contactId: string
  /** Empty until he has said it. */
  name: string
  inboxId: string
}
/** A visitor whom we can tell from others. */
export type Guest = Visitor & { session: VisitorSession }

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
export const isGuest = (actor: Actor): actor is Guest =>
  actor.kind === 'visitor' && actor.session !== undefined

/** Who has things of his own: whoever has signed in, and a visitor with his chat. */
export type Known = SignedIn | Guest
/** As others see him. */
export const personOf = (actor: Known): Person =>
  isSignedIn(actor)
    ? { id: actor.id, name: actor.name, role: actor.role, isRemoved: false }
    : { id: actor.session.contactId, name: actor.session.name, role: actor.role, isRemoved: false }
/** The contact that the actor is himself. */
export const contactOf = (actor: Actor): string | null =>
  isSignedIn(actor) ? actor.contactId : isGuest(actor) ? actor.session.contactId : null
/** What others know him by: his login, or as a visitor the contact that he is. */
export const idOf = (actor: Known): string => personOf(actor).id
export const worksHere = (actor: Actor): boolean =>
  actor.role === 'system' || (actor.kind === 'user' && isStaff(actor.role))
export const mayCall = (actor: Actor, roles: readonly Role[]): boolean =>
  actor.kind !== 'system' && roles.includes(actor.role)

export type DatabaseRole = 'switchboard_app' | 'switchboard_customer'

/** The database role that fits: visitors and customers stand behind row-level security. */
export const databaseRole = (actor: Actor): DatabaseRole =>
  worksHere(actor) ? 'switchboard_app' : 'switchboard_customer'
