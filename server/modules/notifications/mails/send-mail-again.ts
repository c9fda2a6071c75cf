import { sql } from 'kysely'
import type { Mail } from '#contracts/mails.ts'
import type { SignedIn } from '#kit/actor.ts'
import { newId } from '#kit/id.ts'
import { sendMail } from '#kit/mail/send-mail.ts'
import { transaction } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { presentMail } from './present-mails.ts'
import { mailById } from './show-mail.ts'

/** Puts a failed or kept mail on its way once more; it stays the same mail, with its Message-ID. */
export function sendMailAgain(world: World, actor: SignedIn, id: string): Promise<Mail> {
  return transaction(world, actor, async (tx) => {
    const taken = await tx.db
      .updateTable('mails')
      .set({ status: 'waiting', tries: 0, failure: null })
      .where('id', '=', id)
      // One that still waits after a day has outlived its job: its process died each time.
      .where((eb) =>
        eb.or([
          eb('status', 'in', ['failed', 'kept']),
          eb.and([eb('status', '=', 'waiting'), eb('created_at', '<', sql<Date>`now() - interval '1 day'`)]),
        ]),
      )
      .returning('id')
      .executeTakeFirst()
    // Two clicks: the second finds it waiting, and there is one job.
    if (taken) await world.jobs.enqueue(tx, sendMail, { mailId: id }, newId())
    return presentMail(await mailById(tx, id))
  })
}
