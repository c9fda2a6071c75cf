import type { Reaction } from '#kit/reactions.ts'
import { becomes } from './availability.ts'

/** Who has signed out everywhere, or may not come in any more, is given no work. */
export const onPeopleLeaving: Reaction = {
  name: 'away-when-leaving',
  on: ['session.ended', 'user.deactivated', 'user.removed', 'user.role_changed'],
  async run(tx, event) {
    const userId = event.subjects[0] ?? ''
    const row = await tx.db
      .selectFrom('availability')
      .select('state')
      .where('user_id', '=', userId)
      .executeTakeFirst()
    if (row?.state !== 'available') return
    if (event.type === 'session.ended') {
      const open = await tx.db
        .selectFrom('sessions')
        .select('id')
        .where('user_id', '=', userId)
        .where('ended_at', 'is', null)
        .where('expires_at', '>', tx.world.now())
        .executeTakeFirst()
      if (open) return
    }
    const isGone = event.type === 'user.deactivated' || event.type === 'user.removed'
    await becomes(tx, userId, { state: 'away', reason: isGone ? 'left' : 'signed_out' })
  },
}
