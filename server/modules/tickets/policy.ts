import { ESCALATED_FROM } from '#contracts/escalation.ts'
import type { Move, TicketAbilities } from '#contracts/tickets.ts'
import { contactOf, isGuest, worksHere, type Actor } from '#kit/actor.ts'
import type { Talk } from '#modules/conversations'
import { isOpen, movesFrom, type Ticket } from './ticket.ts'

type Seen = Pick<
  Ticket,
  'status' | 'contact_id' | 'processor_id' | 'merged_into' | 'priority' | 'escalated_at'
>

const isContact = (actor: Actor, ticket: Seen) => contactOf(actor) === ticket.contact_id
const isMerged = (ticket: Seen) => ticket.merged_into !== null
const isClosed = (ticket: Seen) => ticket.status === 'closed'

/** Staff see every ticket, a customer his own. */
export const maySee = (actor: Actor, ticket: Seen): boolean => worksHere(actor) || isContact(actor, ticket)

/** In a live chat those talk whose it is or who have joined him. The others listen, and its contact is not told of them. */
export const talksIn = (actor: Actor, ticket: Pick<Ticket, 'processor_id'>, talk: Talk): boolean =>
  !talk.isLive ||
  actor.kind !== 'user' ||
  !worksHere(actor) ||
  ticket.processor_id === actor.id ||
  talk.joinedIds.includes(actor.id)

/**
 * A word of the contact on a closed ticket opens one that follows it, and so does a visitor's on a merged one: his chat
 * tells him nothing of it. Staff write on what is not closed, and in a live chat only who talks in it. One that nobody
 * has is his who answers first.
 */
export function mayReply(actor: Actor, ticket: Seen, talk: Talk): boolean {
  if (isMerged(ticket) && !isGuest(actor)) return false
  if (!worksHere(actor)) return isContact(actor, ticket)
  return !isClosed(ticket) && (ticket.processor_id === null || talksIn(actor, ticket, talk))
}

export const mayNote = (actor: Actor, ticket: Seen): boolean => worksHere(actor) && !isMerged(ticket)

/** The contact may say that it is done, or that it is not. */
const movesOfContact: readonly Move[] = ['close', 'reopen']

export function mayMove(actor: Actor, ticket: Seen): Move[] {
  if (isMerged(ticket)) return []
  const possible = movesFrom(ticket.status)
  return worksHere(actor) ? possible : possible.filter((move) => movesOfContact.includes(move))
}

export const mayChange = (actor: Actor, ticket: Seen): boolean =>
  worksHere(actor) && !isMerged(ticket) && !isClosed(ticket)
export const mayTake = (actor: Actor, ticket: Seen): boolean =>
  mayChange(actor, ticket) && actor.kind === 'user' && ticket.processor_id !== actor.id
export const mayMerge = (actor: Actor, ticket: Seen): boolean => worksHere(actor) && !isMerged(ticket)

/** Only what is urgent, and only while it is worked on; the contact may too. */
export const mayEscalate = (actor: Actor, ticket: Seen): boolean =>
  maySee(actor, ticket) &&
  !isMerged(ticket) &&
  isOpen(ticket.status) &&
  ticket.priority >= ESCALATED_FROM &&
  ticket.escalated_at === null
export const mayDeescalate = (actor: Actor, ticket: Seen): boolean =>
  worksHere(actor) && !isMerged(ticket) && ticket.escalated_at !== null

export const mayLink = (actor: Actor): boolean => worksHere(actor)

/** Travels with every ticket; screens ask it and never the role. */
export const abilities = (actor: Actor, ticket: Seen, talk: Talk): TicketAbilities => ({
  reply: mayReply(actor, ticket, talk),
  note: mayNote(actor, ticket),
  moves: mayMove(actor, ticket),
  change: mayChange(actor, ticket),
  rename: mayChange(actor, ticket),
  assign: mayChange(actor, ticket),
  take: mayTake(actor, ticket),
  merge: mayMerge(actor, ticket),
  split: mayChange(actor, ticket),
  link: mayLink(actor),
  escalate: mayEscalate(actor, ticket),
  deescalate: mayDeescalate(actor, ticket),
})
