import type { Reaction } from '#kit/reactions.ts'
import { tellDevices } from './present-device.ts'

/** Where somebody has signed out, nothing of his is shown any more. */
export const forgetDevices: Reaction = {
  name: 'forget-devices',
  on: ['session.ended'],
  async run(tx, event) {
    const ended = event.data['sessionIds'] as string[]
    const gone = await tx.db
      .deleteFrom('push_devices')
      .where('session_id', 'in', ended)
      .returning('user_id')
      .execute()
    for (const userId of new Set(gone.map((row) => row.user_id))) tellDevices(tx, userId)
  },
}
