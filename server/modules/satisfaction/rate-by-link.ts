import type { BodyOf } from '#contracts/endpoint.ts'
import type { LinkedRating, rateByLink as endpoint } from '#contracts/satisfaction.ts'
import type { Actor, SignedIn } from '#kit/actor.ts'
import { snapshot, transaction, type Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { isOpen, ticketFor } from '#modules/tickets'
import { presentRatings } from './present-ratings.ts'
import { rate } from './rate-ticket.ts'
import { readRatingLink, type RatingLink } from './rating-links.ts'

/** What the link is about; whoever holds it sees no more of the ticket than stands in the mail. */
export async function openRatingLink(world: World, caller: Actor, token: string): Promise<LinkedRating> {
  const link = await readRatingLink(world, token)
  return snapshot(world, itsCustomer(link, caller), (tx) => presentLinked(tx, link))
}

/** Whoever holds the link speaks as the customer, and for this only. */
export async function rateByLink(
  world: World,
  caller: Actor,
  { token, stars, words }: BodyOf<typeof endpoint>,
): Promise<LinkedRating> {
  const link = await readRatingLink(world, token)
  return transaction(world, itsCustomer(link, caller), async (tx) => {
    await rate(tx, link.ticket_id, { stars, words, byLink: true })
    return presentLinked(tx, link)
  })
}

const itsCustomer = (link: RatingLink, caller: Actor): SignedIn => ({
  kind: 'user',
  id: link.id,
  role: 'customer',
  name: link.name,
  contactId: link.contact_id,
  locale: link.locale,
  timeZone: link.time_zone,
  sessionId: null,
  address: 'address' in caller ? caller.address : '',
})

async function presentLinked(tx: Tx, link: RatingLink): Promise<LinkedRating> {
  const ticket = await ticketFor(tx, link.ticket_id)
  const { question, current, abilities } = await presentRatings(tx, ticket)
  return {
    number: ticket.number,
    title: link.email_verified_at === null ? '' : ticket.title,
    locale: link.locale,
    question,
    stars: current?.stars ?? null,
    words: current?.words ?? '',
    mayRate: abilities.rate,
    isOpenAgain: isOpen(ticket.status),
  }
}
