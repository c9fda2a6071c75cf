import type { Reaction } from '#kit/reactions.ts'
import { followProfile } from './follow-profile.ts'

/** Customers become contacts at once; staff only when they ask for something themselves. */
const followProfiles: Reaction = {
  name: 'contacts-follow-profiles',
  on: ['user.signed_up', 'user.changed', 'user.email_changed', 'user.removed'],
  async run(tx, { subjects: [userId] }) {
    const concerned = await tx.db
      .selectFrom('users as u')
      .leftJoin('contacts as c', 'c.user_id', 'u.id')
      .select('u.id')
      .where('u.id', '=', userId ?? null)
      .where((eb) => eb.or([eb('c.id', 'is not', null), eb('u.role', '=', 'customer')]))
      .executeTakeFirst()
    if (concerned) await followProfile(tx, concerned.id)
  },
}

export const reactions = [followProfiles]
