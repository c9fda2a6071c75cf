import type { Reaction } from '#kit/reactions.ts'
import { returnToChange } from './door.ts'
import { makeReturnMove } from './move-return.ts'
import { movesFrom } from './policy.ts'

/** Who closes his own ticket takes back what he reported by it, as long as it is still with him. */
export const withdrawWithTicket: Reaction = {
  name: 'withdraw-return-with-ticket',
  on: ['ticket.moved'],
  async run(tx, event) {
    if (event.data['move'] !== 'close' || event.actor_kind !== 'user') return
    const found = await tx.db
      .selectFrom('returns as r')
      .innerJoin('contacts as c', 'c.id', 'r.contact_id')
      .select(['r.id', 'r.state', 'c.user_id'])
      .where('r.ticket_id', '=', event.subjects[0] ?? '')
      .executeTakeFirst()
    if (!found || found.user_id !== event.actor_id || !movesFrom(found.state).includes('withdraw')) return
    await makeReturnMove(tx, await returnToChange(tx, found.id), 'withdraw')
  },
}
