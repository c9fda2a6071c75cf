import type { SatisfactionRules } from '#contracts/satisfaction.ts'
import { contactOf, worksHere, type Actor } from '#kit/actor.ts'
import type { Ticket } from '#modules/tickets'
import { flow, type ChatRow } from './chat.ts'

const DAY = 86_400_000
type Rated = Seen & Pick<ChatRow, 'guide' | 'ended_at'>
type Seen = Pick<ChatRow, 'contact_id' | 'state'>

const isHis = (actor: Actor, chat: Seen) => contactOf(actor) === chat.contact_id

/** Whoever started it, and those who work here. */
export const maySee = (actor: Actor, chat: Seen): boolean => worksHere(actor) || isHis(actor, chat)

/** Those who work here write on the ticket. */
export const mayWrite = (actor: Actor, chat: Seen): boolean => isHis(actor, chat) && chat.state !== 'ended'
export const mayAskForPerson = (actor: Actor, chat: Seen): boolean =>
  isHis(actor, chat) && flow[chat.state].ask_person !== undefined
export const mayEnd = (actor: Actor, chat: Seen): boolean =>
  maySee(actor, chat) && flow[chat.state].end !== undefined
export const mayMakeTicket = (actor: Actor, chat: Seen): boolean =>
  worksHere(actor) && flow[chat.state].make_ticket !== undefined
/** How it went is asked where somebody came: a word of ours, or work that was done. */
export const isAnswered = (ticket: Pick<Ticket, 'resolved_at' | 'last_agent_word_at'>): boolean =>
  ticket.resolved_at !== null || ticket.last_agent_word_at !== null

/** One that never became a ticket is rated by itself, as long after its end as a ticket is. */
export function mayRateGuide(
  actor: Actor,
  chat: Rated,
  { isAsked, days }: SatisfactionRules,
  now: Date,
): boolean {
  const { guide, ended_at: end } = chat
  const isNow = end !== null && now.getTime() < end.getTime() + days * DAY
  return isAsked && isHis(actor, chat) && chat.state === 'ended' && guide !== null && isNow
}

/** Who works here may talk in any chat that goes on, beside whoever has it. */
export const mayJoin = (actor: Actor, chat: Seen): boolean => worksHere(actor) && chat.state === 'live'
