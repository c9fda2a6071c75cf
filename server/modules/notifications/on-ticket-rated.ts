import type { Reaction } from '#kit/reactions.ts'
import { takeLowRating } from '#modules/satisfaction'
import { actorName, ticketTold } from './queries.ts'
import { tell } from './tell.ts'
import { peopleOrManagers } from './who-answers.ts'

/** A customer who is not content: those who answer for the ticket hear it with his words, once for each rating. */
export const onTicketRated: Reaction = {
  name: 'notify-ticket-rated',
  on: ['ticket.rated'],
  async run(tx, event) {
    const ticket = await ticketTold(tx, event.subjects[0] ?? '')
    const { ratingId } = event.data as { ratingId: string }
    const rating = ticket && (await takeLowRating(tx, ratingId))
    if (!rating) return
    const stars = String(rating.stars)
    await tell(tx, event, {
      kind: 'rated_low',
      about: ticket,
      to: await peopleOrManagers(tx, ticket),
      words: { name: await actorName(tx, event), text: rating.words },
      data: { ratingId, stars: rating.stars },
      moreFor: () => Promise.resolve({ stars }),
    })
  },
}
