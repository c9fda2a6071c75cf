import { sql } from 'kysely'
import type { SignedIn } from '#kit/actor.ts'
import { transaction } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { verifyOwnPassword } from './prove-myself.ts'

/** Answers the same for an address that is somebody else's: he is told by mail (see send-mails.ts). */
export async function changeEmail(
  world: World,
  actor: SignedIn,
  { email, password }: { email: string; password: string },
): Promise<void> {
  await verifyOwnPassword(world, actor, password)
  await transaction(world, actor, async (tx) => {
    await tx.db
      .updateTable('users')
      .set({ wanted_email: email, version: sql`version + 1` })
      .where('id', '=', actor.id)
      .execute()
    tx.emit({ type: 'user.email_change_asked', subjects: [actor.id], audience: 'user', data: {} })
  })
}
