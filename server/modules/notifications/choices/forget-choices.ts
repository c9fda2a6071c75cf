import type { Reaction } from '#kit/reactions.ts'

/** Of who is removed for good nothing is kept but his name. */
export const forgetChoices: Reaction = {
  name: 'forget-choices',
  on: ['user.removed'],
  async run(tx, event) {
    for (const table of ['notification_choices', 'digest_times', 'push_devices'] as const) {
      await tx.db
        .deleteFrom(table)
        .where('user_id', '=', event.subjects[0] ?? '')
        .execute()
    }
  },
}
