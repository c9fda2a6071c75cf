import { notificationKindNames, notificationKinds, type ToldMailKind } from '#contracts/notification-kinds.ts'
import type { UserRole } from '#contracts/roles.ts'
import type { StoppableMail } from '#contracts/unsubscribe.ts'
import { system } from '#kit/actor.ts'
import { Fault } from '#kit/fault.ts'
import { readOffToken } from '#kit/mail/off-links.ts'
import { transaction, type Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'

type Reader = { id: string; role: UserRole }
type Work = (tx: Tx, user: Reader, mail: StoppableMail) => Promise<void>

/** Does what the link of a mail may do for its reader, whoever is signed in. Fault: `link_broken`. */
export async function byLink(world: World, token: string, work: Work): Promise<{ done: true }> {
  const off = readOffToken(world, token)
  if (!off) throw new Fault('link_broken')
  await transaction(world, system('unsubscribe'), async (tx) => {
    const user = await tx.db
      .selectFrom('users')
      .select(['id', 'role'])
      .where('id', '=', off.userId)
      // Two clicks at once, and a choice in the profile: one after the other.
      .forUpdate()
      .executeTakeFirst()
    if (!user) return
    await work(tx, user, off.mail)
    tx.emit({ type: 'choices.changed', subjects: [user.id], audience: 'user', data: {} })
  })
  return { done: true }
}

/** The kinds that a mail is about: its own one. */
export const kindsOf = (mail: ToldMailKind) =>
  notificationKindNames.filter((kind) =>
    Object.values(notificationKinds[kind].mails).some((one) => one === mail),
  )
