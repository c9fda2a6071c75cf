import { sql } from 'kysely'
import type { World } from '#kit/world.ts'
import { byLink, kindsOf } from './by-link.ts'

/** Only what a link has stopped: the link is no way to send mails to somebody who chose to have none. */
export const resumeMails = (world: World, token: string): Promise<{ done: true }> =>
  byLink(world, token, async (tx, user, mail) => {
    let update = tx.db
      .updateTable('notification_choices')
      .set({
        mail: sql<'now' | 'digest'>`mail_before`,
        mail_before: null,
        changed_at: world.now(),
      })
      .where('user_id', '=', user.id)
      .where('mail', '=', 'off')
      .where('mail_before', 'is not', null)
    update =
      mail === 'digest'
        ? update.where('mail_before', '=', 'digest')
        : update.where('kind', 'in', kindsOf(mail))
    await update.execute()
  })
