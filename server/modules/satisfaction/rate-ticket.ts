import type { TicketRatings } from '#contracts/satisfaction.ts'
import type { SignedIn } from '#kit/actor.ts'
import { Fault } from '#kit/fault.ts'
import { newId } from '#kit/id.ts'
import { transaction, type Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { tellTicket, ticketFor } from '#modules/tickets'
import { doneAt, isOver, isOwn } from './policy.ts'
import { presentRatings, ratingOf } from './present-ratings.ts'
import { showSatisfactionRules } from './satisfaction-rules.ts'

export type Verdict = { stars: number; words: string; byLink?: boolean }

/** One rating for each time a ticket is done; the same again changes nothing and is told to nobody. */
export const rateTicket = (
  world: World,
  actor: SignedIn,
  id: string,
  verdict: Verdict,
): Promise<TicketRatings> =>
  transaction(world, actor, async (tx) => {
    await rate(tx, id, verdict)
    return presentRatings(tx, await ticketFor(tx, id))
  })

/** Faults: `not_allowed`, `not_done_yet`, `rating_over`. */
export async function rate(
  tx: Tx,
  ticketId: string,
  { stars, words, byLink = false }: Verdict,
): Promise<void> {
  const ticket = await ticketFor(tx, ticketId, 'change')
  if (!isOwn(tx.actor, ticket)) throw new Fault('not_allowed')
  const rules = await showSatisfactionRules(tx)
  const at = doneAt(ticket)
  if (at === null) throw new Fault('not_done_yet')
  const now = tx.world.now()
  const before = await ratingOf(tx, ticketId, at)
  if (!rules.isAsked || isOver(ticket, before, rules, now)) throw new Fault('rating_over')
  if (before && before.stars === stars && before.words === words) return
  const id = before?.id ?? newId()
  if (before) await change(tx, id, { stars, words, byLink, now })
  else {
    const row = { id, ticket_id: ticketId, contact_id: ticket.contact_id, done_at: at, by_link: byLink }
    await tx.db
      .insertInto('ratings')
      .values({ ...row, stars, words, given_at: now })
      .execute()
  }
  tellTicket(tx, ticket, {
    type: 'ticket.rated',
    data: { ratingId: id, stars, before: before?.stars ?? null, byLink },
  })
}

const change = ({ db }: Tx, id: string, { stars, words, byLink, now }: Required<Verdict> & { now: Date }) =>
  db
    .updateTable('ratings')
    .set({ stars, words, by_link: byLink, changed_at: now })
    .where('id', '=', id)
    .execute()
