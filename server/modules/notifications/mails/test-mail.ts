import type { MailRow } from '#contracts/mails.ts'
import type { SignedIn } from '#kit/actor.ts'
import { Fault } from '#kit/fault.ts'
import { newId } from '#kit/id.ts'
import { postMail } from '#kit/mail/post-mail.ts'
import { transaction } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { presentRow, rowColumns } from './present-mails.ts'

/** To one's own address only: the server is no means to mail others. */
export async function testMail(world: World, actor: SignedIn): Promise<MailRow> {
  const key = `test_mail:${newId()}`
  await transaction(world, actor, async (tx) => {
    const { email } = await tx.db
      .selectFrom('users')
      .select('email')
      .where('id', '=', actor.id)
      .executeTakeFirstOrThrow()
    if (email === null) throw new Fault('required', { field: 'email', params: { field: 'email' } })
    await postMail(tx, {
      key,
      kind: 'test_mail',
      to: { address: email, name: actor.name, userId: actor.id },
      locale: actor.locale,
      data: { link: `${world.config.publicUrl}/admin/mail`, name: actor.name },
    })
  })
  const written = world.db.selectFrom('mails').select(rowColumns).where('dedupe', '=', key)
  return presentRow(await written.executeTakeFirstOrThrow())
}
