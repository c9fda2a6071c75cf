import type { Mail } from '#contracts/mails.ts'
import type { Actor } from '#kit/actor.ts'
import { notFound } from '#kit/fault.ts'
import { snapshot, type Tx } from '#kit/transaction.ts'
import type { World } from '#kit/world.ts'
import { presentMail, type StoredMail } from './present-mails.ts'

export const showMail = (world: World, actor: Actor, id: string): Promise<Mail> =>
  snapshot(world, actor, async (tx) => presentMail(await mailById(tx, id)))

export async function mailById({ db }: Tx, id: string): Promise<StoredMail> {
  const mail = await db.selectFrom('mails').selectAll().where('id', '=', id).executeTakeFirst()
  if (!mail) throw notFound()
  return mail
}
