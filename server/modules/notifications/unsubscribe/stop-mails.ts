import type { World } from '#kit/world.ts'
import { allChoicesOf } from '../choices/read-choices.ts'
import { byLink, kindsOf } from './by-link.ts'

/** No more mails of this kind; the digest's own link stops all that would come in it. A second time changes nothing. */
export const stopMails = (world: World, token: string): Promise<{ done: true }> =>
  byLink(world, token, async (tx, user, mail) => {
    const choices = [...(await allChoicesOf(tx, user))]
    const stopped = choices.filter(([kind, choice]) =>
      mail === 'digest' ? choice.mail === 'digest' : kindsOf(mail).includes(kind),
    )
    for (const [kind, { mail: before, ...choice }] of stopped) {
      if (before === 'off') continue
      const set = { mail: 'off', mail_before: before, changed_at: world.now() } as const
      await tx.db
        .insertInto('notification_choices')
        .values({ user_id: user.id, kind, ...choice, ...set })
        .onConflict((conflict) => conflict.columns(['user_id', 'kind']).doUpdateSet(set))
        .execute()
    }
  })
