import { CHANGE_DAYS, type SatisfactionRules } from '#contracts/satisfaction.ts'
import { contactOf, type Actor } from '#kit/actor.ts'
import { isOpen, type Ticket } from '#modules/tickets'

type Seen = Pick<
  Ticket,
  'status' | 'contact_id' | 'processor_id' | 'owner_id' | 'resolved_at' | 'closed_at' | 'merged_into'
>
type Given = { given_at: Date } | undefined

const DAY = 86_400_000
const isPast = (from: Date, days: number, now: Date) => now.getTime() >= from.getTime() + days * DAY

/** When a ticket was last done: it names what a rating is about. */
export const doneAt = (ticket: Seen): Date | null =>
  isOpen(ticket.status) || ticket.merged_into !== null ? null : (ticket.resolved_at ?? ticket.closed_at)

/** Only the customer himself says what he thinks; those who work here read it. Nobody marks his own work. */
export const isOwn = (actor: Actor, ticket: Seen): boolean =>
  contactOf(actor) === ticket.contact_id &&
  !(actor.kind === 'user' && [ticket.processor_id, ticket.owner_id].includes(actor.id))

/** It can be rated while it is resolved, and for some days after it was closed; a rating can be changed for a week. */
export function isOver(ticket: Seen, given: Given, { days }: SatisfactionRules, now: Date): boolean {
  const closedLong = ticket.closed_at !== null && isPast(ticket.closed_at, days, now)
  return closedLong || (given !== undefined && isPast(given.given_at, CHANGE_DAYS, now))
}

/** Travels with the ratings of a ticket. */
export const mayRate = (actor: Actor, ticket: Seen, given: Given, rules: SatisfactionRules, now: Date) =>
  rules.isAsked && isOwn(actor, ticket) && doneAt(ticket) !== null && !isOver(ticket, given, rules, now)
